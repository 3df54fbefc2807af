import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, createTable, instant, ref } from './columns.js';

export class EvidenceHolds1795600300000 implements MigrationInterface {
  readonly name = 'EvidenceHolds1795600300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evidence_hold',
      [
        ref('dispute_id', { primary: true }),
        ascii('stream', 64, { primary: true }),
        instant('placed_at'),
      ],
      { indices: { ix_evidence_hold_stream: ['stream'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_hold');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bytes, createTable, id, int } from './columns.js';

export class EvidenceEvents1795500052000 implements MigrationInterface {
  readonly name = 'EvidenceEvents1795500052000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evidence_event',
      [id(), ascii('stream', 64), int('seq'), bytes('bytes', 8192), bytes('ehash', 32)],
      {
        uniques: {
          ux_evidence_event_place: ['stream', 'seq'],
          ux_evidence_event_ehash: ['ehash'],
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_event');
  }
}

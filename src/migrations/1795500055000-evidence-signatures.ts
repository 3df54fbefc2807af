import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, createTable, int, ref } from './columns.js';

export class EvidenceSignatures1795500055000 implements MigrationInterface {
  readonly name = 'EvidenceSignatures1795500055000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence_signature', [
      ref('signature_id', { primary: true }),
      ascii('stream', 64),
      int('seq'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_signature');
  }
}

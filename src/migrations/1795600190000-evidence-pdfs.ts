import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, createTable, int, sha256 } from './columns.js';

export class EvidencePdfs1795600190000 implements MigrationInterface {
  readonly name = 'EvidencePdfs1795600190000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'evidence_pdf', [
      sha256('sha256', { primary: true }),
      ascii('stream', 64, { primary: true }),
      int('seq'),
      ascii('variant', 8),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_pdf');
  }
}

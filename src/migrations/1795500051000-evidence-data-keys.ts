import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bytes, createTable, id, int } from './columns.js';

/** No foreign key to the chain: this table may live elsewhere, in a store whose backups die young. */
export class EvidenceDataKeys1795500051000 implements MigrationInterface {
  readonly name = 'EvidenceDataKeys1795500051000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evidence_data_key',
      [id(), ascii('stream', 64), int('key_version'), bytes('wrapped', 64)],
      { uniques: { ux_evidence_data_key_stream: ['stream'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_data_key');
  }
}

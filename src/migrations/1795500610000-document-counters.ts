import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, int, ref } from './columns.js';

export class DocumentCounters1795500610000 implements MigrationInterface {
  readonly name = 'DocumentCounters1795500610000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'document_counter',
      [ref('organization_id', { primary: true }), int('last_number')],
      { foreignKeys: { organization_id: 'organization' } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document_counter');
  }
}

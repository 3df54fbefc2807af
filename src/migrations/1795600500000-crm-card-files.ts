import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, ref, sha256, text } from './columns.js';

export class CrmCardFiles1795600500000 implements MigrationInterface {
  readonly name = 'CrmCardFiles1795600500000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'crm_card_file',
      [
        id(),
        ref('organization_id'),
        code('card_type'),
        ref('card_id'),
        ref('document_id'),
        text('name', 400),
        sha256('sha256'),
        instant('added_at'),
      ],
      {
        uniques: { ux_crm_card_file_copy: ['card_id', 'card_type', 'document_id'] },
        indices: { ix_crm_card_file_document: ['document_id'] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('crm_card_file');
  }
}

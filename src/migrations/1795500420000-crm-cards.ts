import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, json, ref, text } from './columns.js';

export class CrmCards1795500420000 implements MigrationInterface {
  readonly name = 'CrmCards1795500420000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'crm_card',
      [
        id(),
        ref('organization_id'),
        code('type'),
        text('title', 300),
        json('fields'),
        text('search_text', 600),
        instant('created_at'),
        instant('updated_at'),
      ],
      {
        indices: { ix_crm_card_list: ['organization_id', 'type', 'id'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('crm_card');
  }
}

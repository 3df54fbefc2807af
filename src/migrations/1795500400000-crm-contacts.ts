import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, json, ref, text } from './columns.js';

export class CrmContacts1795500400000 implements MigrationInterface {
  readonly name = 'CrmContacts1795500400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'crm_contact',
      [
        id(),
        ref('organization_id'),
        text('last_name', 100),
        text('first_name', 100),
        text('middle_name', 100, { nullable: true }),
        text('email', 254, { nullable: true }),
        json('name_forms'),
        text('search_text', 600),
        instant('created_at'),
        instant('updated_at'),
      ],
      {
        indices: { ix_crm_contact_list: ['organization_id', 'id'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('crm_contact');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, createTable, id, instant, int, ref, text } from './columns.js';

export class CrmContactPhones1795500410000 implements MigrationInterface {
  readonly name = 'CrmContactPhones1795500410000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'crm_contact_phone',
      [
        id(),
        ref('organization_id'),
        ref('contact_id'),
        ascii('phone', 16),
        text('comment', 200, { nullable: true }),
        int('position'),
        instant('added_at'),
        ascii('added_by', 60),
        instant('removed_at', { nullable: true }),
        ascii('removed_by', 60, { nullable: true }),
      ],
      {
        indices: {
          ix_crm_contact_phone_contact: ['contact_id', 'removed_at'],
          ix_crm_contact_phone_number: ['organization_id', 'phone'],
        },
        foreignKeys: { contact_id: 'crm_contact' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('crm_contact_phone');
  }
}

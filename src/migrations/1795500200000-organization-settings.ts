import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, instant, int, json, ref, text, ascii } from './columns.js';

export class OrganizationSettings1795500200000 implements MigrationInterface {
  readonly name = 'OrganizationSettings1795500200000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'organization_settings',
      [
        ref('organization_id', { primary: true }),
        bool('active'),
        instant('activated_at', { nullable: true }),
        text('signatory_name', 300),
        ascii('signatory_inn', 12),
        code('code_delivery'),
        bool('reply_allowed'),
        int('link_ttl_hours'),
        ascii('timezone', 64),
        json('reminders'),
        json('sms_texts'),
        instant('updated_at'),
      ],
      { foreignKeys: { organization_id: 'organization' } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organization_settings');
  }
}

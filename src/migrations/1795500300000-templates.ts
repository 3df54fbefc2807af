import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, id, instant, int, ref, text } from './columns.js';

export class Templates1795500300000 implements MigrationInterface {
  readonly name = 'Templates1795500300000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'template',
      [
        id(),
        ref('organization_id'),
        text('name', 300),
        bool('e_signature_enabled'),
        // Null: as the organization has chosen.
        code('code_delivery', { nullable: true }),
        code('signing_class'),
        // Of a template that came with Signet; null for the organization's own.
        code('shipped_key', { nullable: true }),
        int('current_version'),
        instant('created_at'),
        instant('updated_at'),
      ],
      {
        indices: { ix_template_list: ['organization_id', 'id'] },
        // A shipped template is installed once, also when two requests find it missing at the same moment.
        uniques: { uq_template_shipped: ['organization_id', 'shipped_key'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('template');
  }
}

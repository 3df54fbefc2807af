import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bool, createTable, id, instant, json, ref, text } from './columns.js';

export class Users1795500110000 implements MigrationInterface {
  readonly name = 'Users1795500110000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'user_account',
      [
        id(),
        ref('organization_id'),
        ascii('email', 254),
        text('name', 200),
        text('post', 200),
        json('roles'),
        bool('active'),
        ascii('password_hash', 200),
        instant('password_changed_at'),
        instant('created_at'),
      ],
      {
        uniques: { ux_user_account_email: ['email'] },
        indices: { ix_user_account_organization: ['organization_id', 'id'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('user_account');
  }
}

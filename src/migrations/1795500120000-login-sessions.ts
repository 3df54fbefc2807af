import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, ref } from './columns.js';

export class LoginSessions1795500120000 implements MigrationInterface {
  readonly name = 'LoginSessions1795500120000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'login_session',
      [
        id(),
        ref('organization_id'),
        ref('user_id'),
        instant('created_at'),
        instant('expires_at'),
        instant('ended_at', { nullable: true }),
        code('end_reason', { nullable: true }),
      ],
      {
        indices: { ix_login_session_user: ['user_id'], ix_login_session_expires: ['expires_at'] },
        foreignKeys: { user_id: 'user_account', organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('login_session');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, ref, sha256 } from './columns.js';

export class RefreshTokens1795500130000 implements MigrationInterface {
  readonly name = 'RefreshTokens1795500130000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'refresh_token',
      [
        id(),
        ref('session_id'),
        sha256('token_sha256'),
        instant('issued_at'),
        instant('expires_at'),
        instant('used_at', { nullable: true }),
      ],
      {
        uniques: { ux_refresh_token_sha256: ['token_sha256'] },
        indices: { ix_refresh_token_session: ['session_id'] },
        foreignKeys: { session_id: 'login_session' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('refresh_token');
  }
}

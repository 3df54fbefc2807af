import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, instant, int, sha256 } from './columns.js';

export class LoginThrottle1795500140000 implements MigrationInterface {
  readonly name = 'LoginThrottle1795500140000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'login_throttle',
      [
        sha256('key_sha256', { primary: true }),
        instant('window_began'),
        int('attempts'),
        int('failures'),
        instant('blocked_until', { nullable: true }),
      ],
      { indices: { ix_login_throttle_window: ['window_began'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('login_throttle');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, instant, int, sha256 } from './columns.js';

export class AttemptCounts1795600531000 implements MigrationInterface {
  readonly name = 'AttemptCounts1795600531000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attempt_count',
      [sha256('key_sha256', { primary: true }), int('hits'), instant('ends_at')],
      { indices: { ix_attempt_count_ends: ['ends_at'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempt_count');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, bytes, createTable, instant, int } from './columns.js';

/** Tokens of outside time over checkpoints. */
export class LogTimestamps1795600105000 implements MigrationInterface {
  readonly name = 'LogTimestamps1795600105000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'log_timestamp', [
      int('year', { primary: true }),
      bigint('size', { primary: true }),
      bytes('tsr', 40_000),
      instant('tsa_time'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('log_timestamp');
  }
}

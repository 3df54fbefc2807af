import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bigint, createTable, instant, int, sha256, text } from './columns.js';

/** What the signer signed. */
export class LogCheckpoints1795600104000 implements MigrationInterface {
  readonly name = 'LogCheckpoints1795600104000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'log_checkpoint', [
      int('year', { primary: true }),
      bigint('size', { primary: true }),
      ascii('origin', 200),
      sha256('root'),
      text('text', 1000),
      instant('published_at'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('log_checkpoint');
  }
}

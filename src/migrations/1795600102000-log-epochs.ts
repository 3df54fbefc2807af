import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, instant, int, text } from './columns.js';

/** One row: which sequencer may write leaves, and how the log is. */
export class LogEpochs1795600102000 implements MigrationInterface {
  readonly name = 'LogEpochs1795600102000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'log_epoch', [
      code('name', { primary: true }),
      int('epoch'),
      code('state'),
      text('message', 500),
      instant('since'),
      text('stamp_failure', 500, { nullable: true }),
      instant('stamp_failed_at', { nullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('log_epoch');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, bytes, createTable, int, ref } from './columns.js';

/** The place of every event: one per event, no two at one place, whoever writes. */
export class LogLeaves1795600103000 implements MigrationInterface {
  readonly name = 'LogLeaves1795600103000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'log_leaf',
      [
        int('year', { primary: true }),
        bigint('idx', { primary: true }),
        ref('event_id'),
        bytes('ehash', 32),
      ],
      {
        uniques: {
          ux_log_leaf_event: ['event_id'],
          ux_log_leaf_ehash: ['ehash'],
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('log_leaf');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, createTable, instant, int } from './columns.js';

/** One log per calendar year; its name and key never change again. */
export class LogYears1795600101000 implements MigrationInterface {
  readonly name = 'LogYears1795600101000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'log_year',
      [
        int('year', { primary: true }),
        ascii('origin', 200),
        ascii('vkey', 300),
        instant('opened_at'),
      ],
      { uniques: { ux_log_year_origin: ['origin'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('log_year');
  }
}

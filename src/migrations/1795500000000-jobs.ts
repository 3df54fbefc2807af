import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, json, ref, text } from './columns.js';

export class Jobs1795500000000 implements MigrationInterface {
  readonly name = 'Jobs1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'job',
      [
        id(),
        ref('organization_id', { nullable: true }),
        text('handler', 120),
        json('payload'),
        code('status'),
        instant('run_at'),
        int('attempts'),
        int('max_attempts'),
        instant('claimed_until', { nullable: true }),
        text('last_error', 500, { nullable: true }),
        text('unique_key', 160, { nullable: true }),
        instant('created_at'),
        instant('finished_at', { nullable: true }),
      ],
      {
        indices: {
          ix_job_due: ['status', 'run_at'],
          ix_job_list: ['organization_id', 'status', 'id'],
          ix_job_finished: ['status', 'finished_at'],
        },
        uniques: { ux_job_unique_key: ['unique_key'] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('job');
  }
}

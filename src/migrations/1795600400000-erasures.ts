import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, code, createTable, id, instant, json, ref } from './columns.js';

export class Erasures1795600400000 implements MigrationInterface {
  readonly name = 'Erasures1795600400000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'erasure',
      [
        id(),
        ref('organization_id'),
        code('kind'),
        ref('subject_id'),
        code('basis'),
        ascii('requested_by', 80),
        // Of one that is not finished: two of the same subject cannot run at once.
        ascii('running_key', 100, { nullable: true }),
        json('report'),
        instant('created_at'),
        instant('finished_at', { nullable: true }),
      ],
      {
        indices: {
          ix_erasure_list: ['organization_id', 'id'],
          ix_erasure_subject: ['organization_id', 'subject_id', 'id'],
        },
        uniques: { ux_erasure_running: ['running_key'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('erasure');
  }
}

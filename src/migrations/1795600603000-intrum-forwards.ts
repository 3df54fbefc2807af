import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, ref, text } from './columns.js';

/** Incoming SMS that are told to an organization's INTRUM; the text stays in the callback alone. */
export class IntrumForwards1795600603000 implements MigrationInterface {
  readonly name = 'IntrumForwards1795600603000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'intrum_forward',
      [
        id(),
        ref('organization_id'),
        int('number'),
        ref('inbound_id'),
        code('status'),
        code('reason', { nullable: true }),
        text('answer', 200, { nullable: true }),
        int('tries'),
        instant('due_at', { nullable: true }),
        instant('status_at'),
        instant('created_at'),
      ],
      {
        uniques: {
          ux_intrum_forward_number: ['organization_id', 'number'],
          ux_intrum_forward_inbound: ['inbound_id'],
        },
        indices: { ix_intrum_forward_status: ['organization_id', 'status', 'status_at'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('intrum_forward');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, id, int, ref, text } from './columns.js';

export class CommissionMembers1795600302000 implements MigrationInterface {
  readonly name = 'CommissionMembers1795600302000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'commission_member',
      [
        id(),
        ref('dispute_id'),
        int('place'),
        text('full_name', 300),
        text('position', 300),
        code('side'),
        text('authority', 300),
        bool('is_chair'),
        bool('is_absent'),
        text('notice', 300),
      ],
      {
        uniques: { ux_commission_member_place: ['dispute_id', 'place'] },
        foreignKeys: { dispute_id: 'dispute' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('commission_member');
  }
}

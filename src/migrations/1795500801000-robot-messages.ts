import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, code, createTable, id, instant, ref, text } from './columns.js';

export class RobotMessages1795500801000 implements MigrationInterface {
  readonly name = 'RobotMessages1795500801000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'robot_message',
      [
        id(),
        ref('organization_id'),
        ref('user_id'),
        code('type'),
        text('text', 1000),
        ref('document_id', { nullable: true }),
        ascii('fact_key', 160),
        instant('created_at'),
        instant('read_at', { nullable: true }),
      ],
      {
        indices: {
          ix_robot_message_inbox: ['organization_id', 'user_id', 'id'],
          ix_robot_message_unread: ['organization_id', 'user_id', 'read_at', 'id'],
        },
        uniques: { ux_robot_message_fact: ['fact_key'] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('robot_message');
  }
}

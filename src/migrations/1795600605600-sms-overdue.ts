import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndex } from './columns.js';

/** Messages that stand where they should not stand for long, of all organizations. */
export class SmsOverdue1795600605600 implements MigrationInterface {
  readonly name = 'SmsOverdue1795600605600';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'sms_message', 'ix_sms_message_overdue', ['status', 'status_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'sms_message', 'ix_sms_message_overdue');
  }
}

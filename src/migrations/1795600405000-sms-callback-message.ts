import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, dropColumn, dropIndex, ref } from './columns.js';

/** Which message a receipt was of, so that erasing the message finds what came in about it. */
export class SmsCallbackMessage1795600405000 implements MigrationInterface {
  readonly name = 'SmsCallbackMessage1795600405000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'sms_callback', ref('message_id', { nullable: true }));
    await addIndex(runner, 'sms_callback', 'ix_sms_callback_message', ['message_id']);
    await addIndex(runner, 'sms_callback', 'ix_sms_callback_handled', ['handled_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'sms_callback', 'ix_sms_callback_handled');
    await dropIndex(runner, 'sms_callback', 'ix_sms_callback_message');
    await dropColumn(runner, 'sms_callback', 'message_id');
  }
}

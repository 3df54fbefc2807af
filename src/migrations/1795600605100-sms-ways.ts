import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, code, dropColumn, dropIndex, instant, int } from './columns.js';

/** Which gateway a message goes through, when it goes, what was tried; and what the lists of the log are found by. */
export class SmsWays1795600605100 implements MigrationInterface {
  readonly name = 'SmsWays1795600605100';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'sms_message', code('gateway', { nullable: true }));
    await addColumn(runner, 'sms_message', instant('due_at', { nullable: true }));
    await addColumn(runner, 'sms_message', int('unknowns', { default: '0' }));
    await addColumn(runner, 'sms_message', int('postponements', { default: '0' }));
    await addColumn(runner, 'sms_attempt', int('cost_kopecks', { nullable: true }));
    await runner.query(
      `UPDATE sms_message SET
         gateway = (SELECT MAX(gateway) FROM sms_attempt
           WHERE message_id = sms_message.id AND number = sms_message.attempts),
         unknowns = (SELECT COUNT(*) FROM sms_attempt
           WHERE message_id = sms_message.id AND outcome = 'unknown')`,
    );
    await addIndex(runner, 'sms_message', 'ix_sms_message_status', [
      'organization_id',
      'status',
      'id',
    ]);
    await addIndex(runner, 'sms_message', 'ix_sms_message_created', [
      'organization_id',
      'created_at',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'sms_message', 'ix_sms_message_created');
    await dropIndex(runner, 'sms_message', 'ix_sms_message_status');
    await dropColumn(runner, 'sms_attempt', 'cost_kopecks');
    await dropColumn(runner, 'sms_message', 'postponements');
    await dropColumn(runner, 'sms_message', 'unknowns');
    await dropColumn(runner, 'sms_message', 'due_at');
    await dropColumn(runner, 'sms_message', 'gateway');
  }
}

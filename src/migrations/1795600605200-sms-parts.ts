import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, ref, text } from './columns.js';

/** Each part of a message with the id that its reports come under; what was accepted before has one. */
export class SmsParts1795600605200 implements MigrationInterface {
  readonly name = 'SmsParts1795600605200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sms_part',
      [
        id(),
        ref('organization_id'),
        ref('message_id'),
        ref('attempt_id'),
        int('number'),
        code('gateway'),
        text('provider_id', 128, { nullable: true }),
        code('status'),
        code('reason', { nullable: true }),
        instant('accepted_at'),
        instant('status_at'),
      ],
      {
        indices: {
          ix_sms_part_provider: ['gateway', 'provider_id'],
          ix_sms_part_message: ['message_id'],
        },
        uniques: { ux_sms_part_number: ['attempt_id', 'number'] },
        foreignKeys: { message_id: 'sms_message', attempt_id: 'sms_attempt' },
      },
    );
    await runner.query(
      `INSERT INTO sms_part (id, organization_id, message_id, attempt_id, number, gateway, provider_id,
         status, reason, accepted_at, status_at)
       SELECT a.id, a.organization_id, a.message_id, a.id, 1, a.gateway, a.provider_id,
         CASE WHEN m.status IN ('sent', 'delivered', 'expired', 'undeliverable', 'rejected')
           THEN m.status ELSE 'accepted' END,
         m.reason, a.submitted_at, m.status_at
       FROM sms_attempt a JOIN sms_message m ON m.id = a.message_id
       WHERE a.outcome = 'accepted'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_part');
  }
}

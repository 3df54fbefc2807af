import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, ref, text } from './columns.js';

export class SmsAttempts1795500004120 implements MigrationInterface {
  readonly name = 'SmsAttempts1795500004120';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sms_attempt',
      [
        id(),
        ref('organization_id'),
        ref('message_id'),
        int('number'),
        code('gateway'),
        code('outcome'),
        code('reason', { nullable: true }),
        text('provider_id', 128, { nullable: true }),
        instant('submitted_at'),
        instant('answered_at', { nullable: true }),
      ],
      {
        indices: { ix_sms_attempt_provider: ['gateway', 'provider_id'] },
        uniques: { ux_sms_attempt_number: ['message_id', 'number'] },
        foreignKeys: { message_id: 'sms_message' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_attempt');
  }
}

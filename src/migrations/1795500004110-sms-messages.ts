import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, ref, text } from './columns.js';

export class SmsMessages1795500004110 implements MigrationInterface {
  readonly name = 'SmsMessages1795500004110';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sms_message',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('signer_id'),
        ref('link_id', { nullable: true }),
        ref('challenge_id', { nullable: true }),
        code('purpose'),
        code('template'),
        code('phone'),
        text('sender', 32),
        text('text', 1000),
        code('encoding'),
        int('segments'),
        code('status'),
        code('reason', { nullable: true }),
        instant('status_at'),
        int('attempts'),
        instant('valid_until'),
        instant('created_at'),
      ],
      {
        indices: {
          ix_sms_message_organization: ['organization_id', 'id'],
          ix_sms_message_request: ['request_id', 'id'],
          ix_sms_message_signer: ['signer_id', 'id'],
          ix_sms_message_phone: ['phone', 'id'],
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_message');
  }
}

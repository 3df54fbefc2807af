import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, ref, text } from './columns.js';

export class SmsInbound1795500004140 implements MigrationInterface {
  readonly name = 'SmsInbound1795500004140';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sms_inbound',
      [
        id(),
        ref('organization_id', { nullable: true }),
        ref('request_id', { nullable: true }),
        ref('signer_id', { nullable: true }),
        ref('callback_id'),
        code('gateway'),
        text('provider_id', 128),
        code('phone'),
        text('recipient', 32),
        text('text', 1000),
        instant('received_at'),
      ],
      {
        indices: { ix_sms_inbound_request: ['request_id', 'id'] },
        uniques: { ux_sms_inbound_provider: ['gateway', 'provider_id'] },
        foreignKeys: { callback_id: 'sms_callback' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_inbound');
  }
}

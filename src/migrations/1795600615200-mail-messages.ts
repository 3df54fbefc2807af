import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, json, ref, text } from './columns.js';

/** Letters with a link, where SMS do not come through. */
export class MailMessages1795600615200 implements MigrationInterface {
  readonly name = 'MailMessages1795600615200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'mail_message',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('signer_id'),
        ref('link_id'),
        ref('sms_message_id', { nullable: true }),
        text('email', 254),
        text('company', 300),
        text('subject', 500),
        json('text'),
        code('status'),
        code('reason', { nullable: true }),
        instant('status_at'),
        json('attempts'),
        instant('due_at', { nullable: true }),
        instant('valid_until'),
        instant('created_at'),
      ],
      {
        indices: { ix_mail_message_signer: ['signer_id'], ix_mail_message_request: ['request_id'] },
        uniques: { ux_mail_message_sms: ['sms_message_id'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mail_message');
  }
}

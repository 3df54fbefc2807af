import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, code, createTable, id, instant, int, ref, sha256, text } from './columns.js';

/** SMS of an organization's INTRUM: a company's own messages, apart from those to signers, the text encrypted. */
export class IntrumMessages1795600601000 implements MigrationInterface {
  readonly name = 'IntrumMessages1795600601000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'intrum_message',
      [
        id(),
        ref('organization_id'),
        int('number'),
        sha256('request_sha256'),
        code('phone'),
        text('sender', 32),
        bytes('text_box', 4096),
        int('key_version'),
        int('segments'),
        code('status'),
        code('reason', { nullable: true }),
        instant('status_at'),
        code('gateway'),
        int('postponements'),
        instant('due_at', { nullable: true }),
        instant('submitted_at', { nullable: true }),
        instant('valid_until'),
        instant('created_at'),
      ],
      {
        uniques: { ux_intrum_message_number: ['organization_id', 'number'] },
        indices: {
          ix_intrum_message_request: ['organization_id', 'request_sha256'],
          ix_intrum_message_phone: ['phone', 'id'],
          ix_intrum_message_created: ['created_at'],
        },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('intrum_message');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, id, instant, longText, ref, text } from './columns.js';

export class SandboxMessages1795500004150 implements MigrationInterface {
  readonly name = 'SandboxMessages1795500004150';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'sandbox_message',
      [
        id(),
        code('direction'),
        code('phone'),
        text('party', 32),
        longText('text'),
        bool('shown'),
        ref('idempotency_key', { nullable: true }),
        instant('created_at'),
      ],
      {
        indices: { ix_sandbox_message_phone: ['phone', 'id'] },
        uniques: { ux_sandbox_message_key: ['idempotency_key'] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sandbox_message');
  }
}

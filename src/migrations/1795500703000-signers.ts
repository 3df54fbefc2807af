import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, createTable, id, instant, int, ref, text } from './columns.js';

export class Signers1795500703000 implements MigrationInterface {
  readonly name = 'Signers1795500703000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signer',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        int('position'),
        text('full_name', 300),
        code('phone'),
        code('phone_source'),
        instant('phone_changed_at', { nullable: true }),
        ref('contact_id', { nullable: true }),
        code('status'),
        instant('opened_at', { nullable: true }),
        instant('signed_at', { nullable: true }),
      ],
      {
        indices: { ix_signer_request: ['request_id', 'position'] },
        foreignKeys: { request_id: 'signing_request' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signer');
  }
}

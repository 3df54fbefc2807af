import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, bytes, code, createTable, id, instant, int, json, sha256, text } from './columns.js';

/** What an organization has set so that its INTRUM sends SMS through this installation; key and address encrypted. */
export class IntrumProviders1795600600000 implements MigrationInterface {
  readonly name = 'IntrumProviders1795600600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'intrum_provider',
      [
        id('organization_id'),
        bool('enabled'),
        sha256('address_sha256'),
        bytes('secrets_box', 512),
        int('key_version'),
        text('gateway_url', 500, { nullable: true }),
        code('spelling'),
        bool('forward_inbound'),
        bool('allow_codes'),
        json('allowed_addresses'),
        int('last_number'),
        instant('updated_at'),
      ],
      {
        uniques: { ux_intrum_provider_address: ['address_sha256'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('intrum_provider');
  }
}

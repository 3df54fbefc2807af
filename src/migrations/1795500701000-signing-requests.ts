import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, code, createTable, id, instant, int, ref, sha256, text } from './columns.js';

export class SigningRequests1795500701000 implements MigrationInterface {
  readonly name = 'SigningRequests1795500701000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signing_request',
      [
        id(),
        ref('organization_id'),
        code('status'),
        code('code_delivery'),
        sha256('package_sha256'),
        code('fingerprint'),
        text('signatory_name', 300),
        ref('offer_version_id'),
        ref('author_id'),
        ascii('created_by', 64),
        text('decline_reason', 500),
        int('link_fetches'),
        instant('expires_at'),
        instant('created_at'),
        instant('finished_at', { nullable: true }),
      ],
      { indices: { ix_signing_request_organization: ['organization_id', 'id'] } },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signing_request');
  }
}

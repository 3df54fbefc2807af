import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, createTable, id, instant, int, ref, sha256 } from './columns.js';

export class SigningLinks1795500704000 implements MigrationInterface {
  readonly name = 'SigningLinks1795500704000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signing_link',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('signer_id'),
        bytes('nonce', 16),
        int('key_version'),
        sha256('token_hash'),
        instant('expires_at'),
        instant('revoked_at', { nullable: true }),
        instant('created_at'),
      ],
      {
        indices: { ix_signing_link_signer: ['signer_id'] },
        uniques: { ux_signing_link_token: ['token_hash'] },
        foreignKeys: { request_id: 'signing_request', signer_id: 'signer' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signing_link');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, json, ref, sha256 } from './columns.js';

export class SigningSessions1795500706000 implements MigrationInterface {
  readonly name = 'SigningSessions1795500706000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signing_session',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('signer_id'),
        ref('link_id'),
        sha256('secret_hash'),
        json('ticks', { nullable: true }),
        json('views', { nullable: true }),
        instant('left_at', { nullable: true }),
        instant('expires_at'),
        instant('created_at'),
      ],
      {
        indices: { ix_signing_session_signer: ['signer_id'] },
        foreignKeys: {
          request_id: 'signing_request',
          signer_id: 'signer',
          link_id: 'signing_link',
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signing_session');
  }
}

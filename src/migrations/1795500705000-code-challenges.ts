import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, code, createTable, id, instant, int, ref, sha256 } from './columns.js';

export class CodeChallenges1795500705000 implements MigrationInterface {
  readonly name = 'CodeChallenges1795500705000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'code_challenge',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('signer_id'),
        ref('link_id'),
        ref('session_id', { nullable: true }),
        ref('message_id', { nullable: true }),
        ref('issued_event_id'),
        sha256('package_sha256'),
        code('policy'),
        code('phone'),
        bytes('nonce', 16),
        int('key_version'),
        int('counter'),
        instant('expires_at'),
        int('attempts'),
        int('failures'),
        int('max_attempts'),
        instant('last_attempt_at', { nullable: true }),
        instant('consumed_at', { nullable: true }),
        instant('locked_at', { nullable: true }),
        instant('replaced_at', { nullable: true }),
        instant('created_at'),
      ],
      {
        indices: {
          ix_code_challenge_signer: ['signer_id', 'created_at'],
          ix_code_challenge_phone: ['phone', 'expires_at'],
        },
        foreignKeys: {
          request_id: 'signing_request',
          signer_id: 'signer',
          link_id: 'signing_link',
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('code_challenge');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, code, createTable, id, instant, int, ref, sha256, text } from './columns.js';

export class Acceptances1795500313000 implements MigrationInterface {
  readonly name = 'Acceptances1795500313000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'acceptance',
      [
        id(),
        ref('organization_id'),
        code('kind'),
        ref('agreement_id'),
        ref('version_id'),
        int('version'),
        sha256('text_sha256'),
        ref('request_id', { nullable: true }),
        ref('signer_id', { nullable: true }),
        ref('session_id', { nullable: true }),
        ref('contact_id', { nullable: true }),
        text('full_name', 300),
        ascii('phone', 20, { nullable: true }),
        sha256('tick_sha256', { nullable: true }),
        code('how'),
        sha256('scan_sha256', { nullable: true }),
        text('ip', 64, { nullable: true }),
        text('user_agent', 1000, { nullable: true }),
        instant('accepted_at'),
        ascii('accepted_by', 80),
      ],
      {
        indices: {
          ix_acceptance_organization: ['organization_id', 'kind', 'id'],
          ix_acceptance_request: ['request_id', 'signer_id'],
        },
        foreignKeys: { organization_id: 'organization', version_id: 'agreement_version' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('acceptance');
  }
}

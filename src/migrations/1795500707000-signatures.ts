import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, ref } from './columns.js';

export class Signatures1795500707000 implements MigrationInterface {
  readonly name = 'Signatures1795500707000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signature',
      [
        id(),
        ref('organization_id'),
        ref('request_id'),
        ref('document_id'),
        ref('signer_id'),
        ref('challenge_id'),
        ref('session_id'),
        instant('signed_at'),
      ],
      {
        indices: { ix_signature_request: ['request_id'] },
        uniques: { ux_signature_document_signer: ['document_id', 'signer_id'] },
        foreignKeys: {
          request_id: 'signing_request',
          document_id: 'document',
          signer_id: 'signer',
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signature');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bytes, code, createTable, id, instant, int, ref, text } from './columns.js';

export class ClientDataRequests1795600580000 implements MigrationInterface {
  readonly name = 'ClientDataRequests1795600580000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'client_data_request',
      [
        id(),
        ref('organization_id'),
        ref('document_id'),
        ref('request_id'),
        ref('signer_id'),
        code('status'),
        text('full_name', 300),
        code('phone'),
        code('phone_source'),
        instant('phone_changed_at', { nullable: true }),
        ref('contact_id', { nullable: true }),
        text('signatory_name', 300),
        ascii('created_by', 80),
        text('return_url', 2000),
        bytes('answers_box', 48_000, { nullable: true }),
        int('key_version'),
        instant('expires_at'),
        instant('created_at'),
        instant('finished_at', { nullable: true }),
      ],
      {
        indices: {
          ix_client_data_request_document: ['document_id', 'id'],
          ix_client_data_request_contact: ['organization_id', 'contact_id'],
        },
        uniques: { uq_client_data_request_request: ['request_id'] },
        foreignKeys: { document_id: 'document' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('client_data_request');
  }
}

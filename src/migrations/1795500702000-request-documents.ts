import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, int, ref, sha256 } from './columns.js';

export class RequestDocuments1795500702000 implements MigrationInterface {
  readonly name = 'RequestDocuments1795500702000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'signing_request_document',
      [id(), ref('request_id'), ref('document_id'), int('position'), sha256('sha256')],
      {
        indices: { ix_request_document_document: ['document_id'] },
        uniques: { ux_request_document: ['request_id', 'document_id'] },
        foreignKeys: { request_id: 'signing_request', document_id: 'document' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('signing_request_document');
  }
}

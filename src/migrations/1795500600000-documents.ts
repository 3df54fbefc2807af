import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, id, instant, int, json, ref, sha256, text } from './columns.js';

export class Documents1795500600000 implements MigrationInterface {
  readonly name = 'Documents1795500600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'document',
      [
        id(),
        ref('organization_id'),
        text('number', 64),
        text('title', 300),
        code('status'),
        instant('status_changed_at'),
        ref('template_id', { nullable: true }),
        int('template_version', { nullable: true }),
        code('card_type', { nullable: true }),
        ref('card_id', { nullable: true }),
        ref('contact_id', { nullable: true }),
        ref('author_id'),
        text('author_name', 200),
        json('values'),
        sha256('sha256', { nullable: true }),
        int('bytes', { nullable: true }),
        int('pages', { nullable: true }),
        json('stamp_boxes'),
        json('warnings'),
        ref('request_id', { nullable: true }),
        ref('signature_id', { nullable: true }),
        sha256('signed_sha256', { nullable: true }),
        instant('sealed_at', { nullable: true }),
        bool('awaiting_client_data'),
        int('revision'),
        text('search_text', 900),
        instant('created_at'),
      ],
      {
        // Each filter of the list with the order of the list behind it, so that a page is read and never sorted.
        indices: {
          ix_document_created: ['organization_id', 'created_at', 'id'],
          ix_document_status: ['organization_id', 'status', 'created_at', 'id'],
          ix_document_author: ['organization_id', 'author_id', 'created_at', 'id'],
          ix_document_template: ['organization_id', 'template_id', 'created_at', 'id'],
          ix_document_card: ['organization_id', 'card_type', 'card_id', 'created_at', 'id'],
          ix_document_number: ['organization_id', 'number'],
        },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('document');
  }
}

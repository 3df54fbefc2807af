import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ascii,
  code,
  createTable,
  id,
  instant,
  int,
  json,
  longText,
  ref,
  sha256,
  text,
} from './columns.js';

export class Disputes1795600301000 implements MigrationInterface {
  readonly name = 'Disputes1795600301000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'dispute',
      [
        id(),
        ref('organization_id'),
        ref('document_id'),
        ref('request_id'),
        int('number'),
        code('status'),
        ref('open_document_id', { nullable: true }),
        text('claimant', 300),
        text('claim_number', 100),
        ascii('claim_date', 10),
        text('question', 1000),
        ascii('opened_by', 64),
        instant('opened_at'),
        text('place', 300),
        instant('started_at', { nullable: true }),
        instant('finished_at', { nullable: true }),
        text('work_term', 300),
        int('copies'),
        int('revision'),
        instant('checked_at', { nullable: true }),
        json('check_versions', { nullable: true }),
        json('findings', { nullable: true }),
        code('conclusion', { nullable: true }),
        longText('reasons'),
        longText('separate_opinions'),
        json('objections', { nullable: true }),
        instant('concluded_at', { nullable: true }),
        ascii('concluded_by', 64),
        sha256('protocol_sha256', { nullable: true }),
        sha256('link_sha256', { nullable: true }),
      ],
      {
        indices: { ix_dispute_document: ['document_id'], ix_dispute_status: ['status', 'id'] },
        uniques: {
          ux_dispute_number: ['organization_id', 'number'],
          ux_dispute_open_document: ['open_document_id'],
          ux_dispute_link: ['link_sha256'],
        },
        foreignKeys: {
          organization_id: 'organization',
          document_id: 'document',
          request_id: 'signing_request',
        },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('dispute');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ascii,
  bool,
  code,
  createTable,
  id,
  instant,
  int,
  longText,
  ref,
  sha256,
  text,
} from './columns.js';

export class AgreementVersions1795500311000 implements MigrationInterface {
  readonly name = 'AgreementVersions1795500311000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'agreement_version',
      [
        id(),
        ref('agreement_id'),
        ref('organization_id', { nullable: true }),
        code('kind'),
        int('version'),
        text('title', 300),
        text('purpose', 500),
        longText('html'),
        sha256('text_sha256'),
        bool('needs_lawyer'),
        instant('published_at'),
        ascii('published_by', 80),
      ],
      {
        indices: { ix_agreement_version_list: ['organization_id', 'kind', 'id'] },
        uniques: { uq_agreement_version: ['agreement_id', 'version'] },
        foreignKeys: { agreement_id: 'agreement', organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agreement_version');
  }
}

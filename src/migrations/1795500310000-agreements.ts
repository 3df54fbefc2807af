import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, bool, code, createTable, id, instant, ref } from './columns.js';

export class Agreements1795500310000 implements MigrationInterface {
  readonly name = 'Agreements1795500310000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'agreement',
      [
        id(),
        ref('organization_id', { nullable: true }),
        code('kind'),
        // Of one offer per organization, and of the operator's one; a consent has none and may be many.
        ascii('place', 100, { nullable: true }),
        bool('shown_on_page'),
        ref('current_version_id', { nullable: true }),
        instant('created_at'),
      ],
      {
        indices: { ix_agreement_organization: ['organization_id', 'kind', 'id'] },
        uniques: { uq_agreement_place: ['place'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('agreement');
  }
}

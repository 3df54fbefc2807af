import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, createTable, instant, ref, sha256 } from './columns.js';

export class OrganizationLogos1795600554000 implements MigrationInterface {
  readonly name = 'OrganizationLogos1795600554000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'organization_logo',
      [
        ref('organization_id', { primary: true }),
        sha256('sha256'),
        bytes('image', 16_384),
        instant('updated_at'),
      ],
      {
        indices: { ix_organization_logo_sha256: ['sha256'] },
        foreignKeys: { organization_id: 'organization' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organization_logo');
  }
}

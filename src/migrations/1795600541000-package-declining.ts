import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

export class PackageDeclining1795600541000 implements MigrationInterface {
  readonly name = 'PackageDeclining1795600541000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(
      runner,
      'organization_settings',
      code('package_declining', { default: "'whole'" }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'package_declining');
  }
}

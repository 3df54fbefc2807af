import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, int } from './columns.js';

export class RetentionYears1795600406000 implements MigrationInterface {
  readonly name = 'RetentionYears1795600406000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', int('retention_years', { default: '5' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'retention_years');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

export class CompanySignature1795600540000 implements MigrationInterface {
  readonly name = 'CompanySignature1795600540000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(
      runner,
      'organization_settings',
      code('company_signature', { default: "'off'" }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'company_signature');
  }
}

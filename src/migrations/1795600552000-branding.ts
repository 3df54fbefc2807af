import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, json } from './columns.js';

export class Branding1795600552000 implements MigrationInterface {
  readonly name = 'Branding1795600552000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', json('branding', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'branding');
  }
}

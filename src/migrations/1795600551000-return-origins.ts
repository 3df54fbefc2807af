import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, json } from './columns.js';

export class ReturnOrigins1795600551000 implements MigrationInterface {
  readonly name = 'ReturnOrigins1795600551000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', json('return_origins', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'return_origins');
  }
}

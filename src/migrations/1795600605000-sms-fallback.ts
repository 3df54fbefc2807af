import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, json } from './columns.js';

/** What an organization wants to be tried when an SMS was refused. */
export class SmsFallback1795600605000 implements MigrationInterface {
  readonly name = 'SmsFallback1795600605000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', json('sms_fallback', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'sms_fallback');
  }
}

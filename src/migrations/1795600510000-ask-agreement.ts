import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

export class AskAgreement1795600510000 implements MigrationInterface {
  readonly name = 'AskAgreement1795600510000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', code('ask_agreement', { default: "'once'" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'ask_agreement');
  }
}

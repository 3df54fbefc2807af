import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

export class RequestCompanySignature1795600542000 implements MigrationInterface {
  readonly name = 'RequestCompanySignature1795600542000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request', code('company_signature', { default: "'off'" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request', 'company_signature');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, text } from './columns.js';

export class RequestReturnUrl1795600555000 implements MigrationInterface {
  readonly name = 'RequestReturnUrl1795600555000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request', text('return_url', 2000, { default: "''" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request', 'return_url');
  }
}

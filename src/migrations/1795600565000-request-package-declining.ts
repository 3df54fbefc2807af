import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

export class RequestPackageDeclining1795600565000 implements MigrationInterface {
  readonly name = 'RequestPackageDeclining1795600565000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request', code('package_declining', { default: "'whole'" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request', 'package_declining');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, ref } from './columns.js';

export class CompanySigners1795600520000 implements MigrationInterface {
  readonly name = 'CompanySigners1795600520000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signer', ref('user_id', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signer', 'user_id');
  }
}

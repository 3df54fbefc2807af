import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, text } from './columns.js';

export class Organizations1795500100000 implements MigrationInterface {
  readonly name = 'Organizations1795500100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'organization', [id(), text('name', 300), instant('created_at')]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('organization');
  }
}

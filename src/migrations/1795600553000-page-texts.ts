import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, json } from './columns.js';

export class PageTexts1795600553000 implements MigrationInterface {
  readonly name = 'PageTexts1795600553000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'organization_settings', json('page_texts', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'page_texts');
  }
}

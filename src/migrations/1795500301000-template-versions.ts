import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, json, longText, ref, sha256, text } from './columns.js';

export class TemplateVersions1795500301000 implements MigrationInterface {
  readonly name = 'TemplateVersions1795500301000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'template_version',
      [
        id(),
        ref('template_id'),
        int('version'),
        longText('html'),
        sha256('sha256'),
        json('variables'),
        json('warnings'),
        instant('created_at'),
        text('created_by', 80),
      ],
      {
        uniques: { uq_template_version: ['template_id', 'version'] },
        foreignKeys: { template_id: 'template' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('template_version');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldForSearch } from '#libs/russian-text';
import { addColumn, dropColumn, text } from './columns.js';

/** Templates are found by words of their name, in any case. */
export class TemplateSearch1796020000000 implements MigrationInterface {
  readonly name = 'TemplateSearch1796020000000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'template', text('search_text', 600, { default: "''" }));
    const rows = (await runner.query('SELECT id, name FROM template')) as {
      readonly id: string;
      readonly name: string;
    }[];
    for (const { id, name } of rows) {
      const found = [foldForSearch(name), id];
      await runner.query('UPDATE template SET search_text = ? WHERE id = ?', found);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'template', 'search_text');
  }
}

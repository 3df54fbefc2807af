import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, int, ref, sha256 } from './columns.js';

export class PagePictures1795600560000 implements MigrationInterface {
  readonly name = 'PagePictures1795600560000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'page_picture',
      [
        id(),
        ref('organization_id'),
        ref('document_id'),
        int('page'),
        int('width'),
        sha256('sha256'),
        instant('created_at'),
      ],
      {
        uniques: { ux_page_picture_page: ['document_id', 'page', 'width'] },
        indices: { ix_page_picture_sha256: ['sha256'] },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('page_picture');
  }
}

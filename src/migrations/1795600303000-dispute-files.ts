import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ascii, code, createTable, id, instant, int, ref, sha256, text } from './columns.js';

export class DisputeFiles1795600303000 implements MigrationInterface {
  readonly name = 'DisputeFiles1795600303000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'dispute_file',
      [
        id(),
        ref('dispute_id'),
        code('kind'),
        text('title', 300),
        code('mime_type'),
        int('bytes'),
        sha256('sha256'),
        instant('added_at'),
        ascii('added_by', 64),
      ],
      {
        indices: { ix_dispute_file_dispute: ['dispute_id', 'kind'] },
        foreignKeys: { dispute_id: 'dispute' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('dispute_file');
  }
}

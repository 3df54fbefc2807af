import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bytes, code, createTable, id, instant, int } from './columns.js';

export class SmsCallbacks1795500004130 implements MigrationInterface {
  readonly name = 'SmsCallbacks1795500004130';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sms_callback', [
      id(),
      code('gateway'),
      bytes('raw_box', 8192),
      int('key_version'),
      int('tries'),
      code('outcome', { nullable: true }),
      instant('received_at'),
      instant('handled_at', { nullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_callback');
  }
}

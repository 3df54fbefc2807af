import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigint, code, createTable, instant } from './columns.js';

export class SmsBalances1795600605300 implements MigrationInterface {
  readonly name = 'SmsBalances1795600605300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sms_balance', [
      code('gateway', { primary: true }),
      bigint('kopecks'),
      instant('asked_at'),
      instant('low_since', { nullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sms_balance');
  }
}

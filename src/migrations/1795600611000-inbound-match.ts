import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

/** What an incoming SMS turned out to be; null until it was compared with what was awaited. */
export class InboundMatchedAs1795600611000 implements MigrationInterface {
  readonly name = 'InboundMatchedAs1795600611000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'sms_inbound', code('matched_as', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'sms_inbound', 'matched_as');
  }
}

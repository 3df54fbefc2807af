import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, bool, dropColumn } from './columns.js';

/** Whether the SMS of a sending may be answered with the code; what was sent before said nothing of it. */
export class RequestReplyAllowed1795600610000 implements MigrationInterface {
  readonly name = 'RequestReplyAllowed1795600610000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request', bool('reply_allowed', { default: '0' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request', 'reply_allowed');
  }
}

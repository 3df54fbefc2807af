import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, text } from './columns.js';

export class DocumentDeclineReason1795600567000 implements MigrationInterface {
  readonly name = 'DocumentDeclineReason1795600567000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(
      runner,
      'signing_request_document',
      text('decline_reason', 500, { default: "''" }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request_document', 'decline_reason');
  }
}

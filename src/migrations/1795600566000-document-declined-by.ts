import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, ref } from './columns.js';

export class DocumentDeclinedBy1795600566000 implements MigrationInterface {
  readonly name = 'DocumentDeclinedBy1795600566000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request_document', ref('declined_by', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_request_document', 'declined_by');
  }
}

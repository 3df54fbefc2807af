import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, ref } from './columns.js';

/** A message that asks for data stands in the chain of its document: the request does not exist yet. */
export class SmsDocuments1795600581000 implements MigrationInterface {
  readonly name = 'SmsDocuments1795600581000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'sms_message', ref('document_id', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'sms_message', 'document_id');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndex } from './columns.js';

/** What the figures read, by organization and time: counted off the index, without the rows. */
const INDICES = [
  ['signing_request', 'ix_signing_request_created', ['created_at', 'status']],
  ['signing_request', 'ix_signing_request_finished', ['finished_at', 'status', 'created_at']],
  ['signer', 'ix_signer_opened', ['opened_at']],
  ['sms_message', 'ix_sms_message_figures', ['created_at', 'gateway', 'status']],
] as const;

export class Figures1796060000000 implements MigrationInterface {
  readonly name = 'Figures1796060000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, columns] of INDICES) {
      await addIndex(runner, table, name, ['organization_id', ...columns]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of INDICES) await dropIndex(runner, table, name);
  }
}

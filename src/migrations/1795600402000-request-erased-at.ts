import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, dropColumn, dropIndex, instant } from './columns.js';

export class RequestErasedAt1795600402000 implements MigrationInterface {
  readonly name = 'RequestErasedAt1795600402000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_request', instant('erased_at', { nullable: true }));
    await addIndex(runner, 'signer', 'ix_signer_contact', ['contact_id']);
    await addIndex(runner, 'signer', 'ix_signer_phone', ['organization_id', 'phone']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'signer', 'ix_signer_phone');
    await dropIndex(runner, 'signer', 'ix_signer_contact');
    await dropColumn(runner, 'signing_request', 'erased_at');
  }
}

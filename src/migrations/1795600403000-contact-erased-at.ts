import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, dropColumn, dropIndex, instant } from './columns.js';

export class ContactErasedAt1795600403000 implements MigrationInterface {
  readonly name = 'ContactErasedAt1795600403000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'crm_contact', instant('erased_at', { nullable: true }));
    await addIndex(runner, 'acceptance', 'ix_acceptance_contact', ['contact_id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'acceptance', 'ix_acceptance_contact');
    await dropColumn(runner, 'crm_contact', 'erased_at');
  }
}

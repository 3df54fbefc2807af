import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, dropColumn, dropIndex, instant } from './columns.js';

/** When the personal values were erased; and how those are found that are to be. */
export class DocumentErasedAt1795600401000 implements MigrationInterface {
  readonly name = 'DocumentErasedAt1795600401000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'document', instant('erased_at', { nullable: true }));
    await addIndex(runner, 'document', 'ix_document_kept', [
      'organization_id',
      'erased_at',
      'status_changed_at',
      'id',
    ]);
    await addIndex(runner, 'document', 'ix_document_contact', ['organization_id', 'contact_id']);
    await addIndex(runner, 'document', 'ix_document_sha256', ['sha256']);
    await addIndex(runner, 'document', 'ix_document_signed_sha256', ['signed_sha256']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['signed_sha256', 'sha256', 'contact', 'kept']) {
      await dropIndex(runner, 'document', `ix_document_${name}`);
    }
    await dropColumn(runner, 'document', 'erased_at');
  }
}

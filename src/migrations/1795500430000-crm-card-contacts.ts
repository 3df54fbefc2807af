import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, int, ref } from './columns.js';

export class CrmCardContacts1795500430000 implements MigrationInterface {
  readonly name = 'CrmCardContacts1795500430000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'crm_card_contact',
      [ref('card_id', { primary: true }), ref('contact_id', { primary: true }), int('position')],
      {
        indices: { ix_crm_card_contact_contact: ['contact_id'] },
        foreignKeys: { card_id: 'crm_card', contact_id: 'crm_contact' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('crm_card_contact');
  }
}

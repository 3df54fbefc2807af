import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndex } from './columns.js';

/** The list of an organization's incoming SMS, newest first. */
export class SmsInboundList1795600605400 implements MigrationInterface {
  readonly name = 'SmsInboundList1795600605400';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'sms_inbound', 'ix_sms_inbound_organization', ['organization_id', 'id']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'sms_inbound', 'ix_sms_inbound_organization');
  }
}

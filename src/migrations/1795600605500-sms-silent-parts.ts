import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndex } from './columns.js';

/** Parts that nobody has reported of for a while: their gateway is asked. */
export class SmsSilentParts1795600605500 implements MigrationInterface {
  readonly name = 'SmsSilentParts1795600605500';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'sms_part', 'ix_sms_part_silent', ['gateway', 'status', 'accepted_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'sms_part', 'ix_sms_part_silent');
  }
}

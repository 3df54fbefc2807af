import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, int } from './columns.js';

/** For how many days a number that came into the card is called new (C-1). */
export class PhoneChangedWarningDays1795600616000 implements MigrationInterface {
  readonly name = 'PhoneChangedWarningDays1795600616000';

  async up(runner: QueryRunner): Promise<void> {
    const column = int('phone_changed_warning_days', { default: '7' });
    await addColumn(runner, 'organization_settings', column);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'phone_changed_warning_days');
  }
}

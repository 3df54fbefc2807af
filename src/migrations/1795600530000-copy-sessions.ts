import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn, instant } from './columns.js';

export class CopySessions1795600530000 implements MigrationInterface {
  readonly name = 'CopySessions1795600530000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_session', code('purpose', { default: "'signing'" }));
    await addColumn(runner, 'signing_session', instant('proven_at', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_session', 'proven_at');
    await dropColumn(runner, 'signing_session', 'purpose');
  }
}

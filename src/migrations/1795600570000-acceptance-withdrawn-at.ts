import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, instant } from './columns.js';

export class AcceptanceWithdrawnAt1795600570000 implements MigrationInterface {
  readonly name = 'AcceptanceWithdrawnAt1795600570000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'acceptance', instant('withdrawn_at', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'acceptance', 'withdrawn_at');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, ascii, dropColumn } from './columns.js';

export class AcceptanceWithdrawnBy1795600571000 implements MigrationInterface {
  readonly name = 'AcceptanceWithdrawnBy1795600571000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'acceptance', ascii('withdrawn_by', 80, { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'acceptance', 'withdrawn_by');
  }
}

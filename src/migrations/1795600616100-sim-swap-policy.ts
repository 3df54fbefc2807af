import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

/** What follows when a SIM was replaced shortly before a code is made (SEC-12). */
export class SimSwapPolicy1795600616100 implements MigrationInterface {
  readonly name = 'SimSwapPolicy1795600616100';

  async up(runner: QueryRunner): Promise<void> {
    const column = code('sim_swap_policy', { default: "'warn'" });
    await addColumn(runner, 'organization_settings', column);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'organization_settings', 'sim_swap_policy');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, int } from './columns.js';

/** Version of the key that encrypts that connection. */
export class SessionNetKey1795600613000 implements MigrationInterface {
  readonly name = 'SessionNetKey1795600613000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_session', int('net_key_version', { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_session', 'net_key_version');
  }
}

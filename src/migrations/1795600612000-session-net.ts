import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, bytes, dropColumn } from './columns.js';

/** From which connection the ticks of a session were made, for a signature that comes from elsewhere: by SMS. */
export class SessionNet1795600612000 implements MigrationInterface {
  readonly name = 'SessionNet1795600612000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_session', bytes('net_box', 16_000, { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_session', 'net_box');
  }
}

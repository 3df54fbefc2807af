import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, code, dropColumn } from './columns.js';

/** How a link reached its signer; until now each went out by SMS. */
export class LinkChannels1795600615000 implements MigrationInterface {
  readonly name = 'LinkChannels1795600615000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signing_link', code('channel', { default: "'sms'" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signing_link', 'channel');
  }
}

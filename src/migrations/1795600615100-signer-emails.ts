import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, dropColumn, text } from './columns.js';

/** Where a link may be sent when no SMS comes through: the contact's address as it was at the sending. */
export class SignerEmails1795600615100 implements MigrationInterface {
  readonly name = 'SignerEmails1795600615100';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'signer', text('email', 254, { nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumn(runner, 'signer', 'email');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bool, code, createTable, id, int, ref, text } from './columns.js';

/** The gateway's id of each part of a message of INTRUM: what reports come under. */
export class IntrumMessageParts1795600602000 implements MigrationInterface {
  readonly name = 'IntrumMessageParts1795600602000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'intrum_message_part',
      [
        id(),
        ref('message_id'),
        int('number'),
        code('gateway'),
        text('provider_id', 128),
        bool('delivered'),
      ],
      {
        uniques: { ux_intrum_message_part_number: ['message_id', 'number'] },
        indices: { ix_intrum_message_part_provider: ['gateway', 'provider_id'] },
        foreignKeys: { message_id: 'intrum_message' },
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('intrum_message_part');
  }
}

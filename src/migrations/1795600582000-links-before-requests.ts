import { type MigrationInterface, type QueryRunner, TableForeignKey } from 'typeorm';
import { rebuilding } from './rebuilding.js';

/** A client who is asked for data has a link and a session before there is a request that they could name. */
const LOOSENED = ['signing_link', 'signing_session'] as const;
const TARGETS: Readonly<Record<string, string>> = {
  request_id: 'signing_request',
  signer_id: 'signer',
};

export class LinksBeforeRequests1795600582000 implements MigrationInterface {
  readonly name = 'LinksBeforeRequests1795600582000';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of LOOSENED) {
      const table = await runner.getTable(name);
      const keys = (table?.foreignKeys ?? []).filter(({ columnNames: [column = ''] }) =>
        Object.hasOwn(TARGETS, column),
      );
      await runner.dropForeignKeys(name, keys);
    }
  }

  /** Links and sessions of clients who were only asked for data go: the older schema has no place for them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...LOOSENED].reverse()) {
      await runner.query(
        `DELETE FROM ${name} WHERE request_id NOT IN (SELECT id FROM signing_request)`,
      );
    }
    await rebuilding(runner, async () => {
      for (const name of LOOSENED) {
        const keys = Object.entries(TARGETS).map(
          ([column, target]) =>
            new TableForeignKey({
              name: `fk_${name}_${column}`,
              columnNames: [column],
              referencedTableName: target,
              referencedColumnNames: ['id'],
            }),
        );
        await runner.createForeignKeys(name, keys);
      }
    });
  }
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '../../../src/migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { openTestDatabase } from '../../support/open-database.js';
import { readTables, tableNames } from '../../support/tables.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the schema that migrations make', () => {
  let testApp: TestApp;
  let dataSource: DataSource;

  beforeAll(async () => {
    testApp = await startTestApp();
    dataSource = testApp.get(DataSource);
  });
  afterAll(() => testApp.close());

  it('has exactly the tables and columns of the entities', async () => {
    const expected = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(({ databaseName, isNullable, isPrimary }) =>
        inWords(tableName, databaseName, isNullable, isPrimary),
      ),
    );
    const actual = (await readTables(dataSource)).flatMap(({ name, columns }) =>
      columns.map((column) =>
        inWords(plain(name), column.name, column.isNullable, column.isPrimary),
      ),
    );
    expect(actual.sort()).toEqual(expected.sort());
  });
});

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('stand in the order of their times, each once', () => {
    const names = migrations.map(({ name }) => name);
    const byTime = [...new Set(names)].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)));
    expect(names).toEqual(byTime);
  });

  it('can all be taken back, and made again', async () => {
    const dataSource = await openTestDatabase(database.url);
    for (let left = migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    expect(await tableNames(dataSource)).toEqual([]);
    expect(await dataSource.runMigrations()).toHaveLength(migrations.length);
    await dataSource.destroy();
  });
});

/** MySQL's driver puts the schema's name in front. */
function plain(name: string): string {
  return name.replace(/^.*\./, '');
}

function inWords(table: string, column: string, nullable: boolean, primary: boolean): string {
  return `${table}.${column}${nullable ? ' or null' : ''}${primary ? ', primary key' : ''}`;
}

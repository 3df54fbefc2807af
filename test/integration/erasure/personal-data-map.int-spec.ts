import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type TableColumn } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { openTestDatabase } from '../../support/open-database.js';
import { readTables } from '../../support/tables.js';

const page = readFileSync('docs/personal-data.md', 'utf8');

/** The columns that a section of the page lists, as `table.column`. */
function listed(heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return own.split('\n').flatMap((line) => {
    const [, table, columns = ''] = /^\| `(\w+)` \| ([^|]+) \|/.exec(line) ?? [];
    return [...columns.matchAll(/`(\w+)`/g)].map(([, column]) => `${table}.${column}`);
  });
}

/** Room for words or bytes; an id of 36 letters has none. */
function holdsText({ type, length }: TableColumn): boolean {
  return /char|text|blob|binary/i.test(type) && length !== '36';
}

describe('the map of personal data', () => {
  const personal = listed('Personal data of clients');
  const free = listed('Free of personal data of clients');
  let database: TestDatabase;
  let dataSource: DataSource;
  let columns: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openTestDatabase(database.url);
    const tables = await readTables(dataSource);
    columns = tables.flatMap(({ name, columns: all }) =>
      all.filter(holdsText).map((column) => `${name.replace(/^.*\./, '')}.${column.name}`),
    );
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('knows of every column that has room for words or bytes', () => {
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.filter((column) => ![...personal, ...free].includes(column))).toEqual([]);
  });

  it('lists each column once, and none that is not there', () => {
    const all = [...personal, ...free];
    expect(all.filter((column, at) => all.indexOf(column) !== at)).toEqual([]);
    expect(all.filter((column) => !columns.includes(column))).toEqual([]);
  });
});

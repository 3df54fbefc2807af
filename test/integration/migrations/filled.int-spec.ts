import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openTestDatabase } from '../../support/open-database.js';

const LAST = 'LinksBeforeRequests1795600582000';

/** Only SQLite makes tables anew to change them, so only there rows stand in the way. */
describe('migrations of a filled SQLite database', () => {
  let folder: string;
  let dataSource: DataSource;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signet-filled-'));
    dataSource = await openTestDatabase(`sqlite:${join(folder, 'filled.db')}`);
    while ((await newest()) !== LAST) await dataSource.undoLastMigration();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await rm(folder, { recursive: true });
  });

  const newest = async (): Promise<string | undefined> => {
    const sql = 'SELECT name FROM migrations ORDER BY id DESC LIMIT 1';
    return (await dataSource.query<{ name: string }[]>(sql))[0]?.name;
  };

  /** A row with something in every column that must not be empty. */
  const fill = async (table: string, values: Readonly<Record<string, string>>): Promise<void> => {
    const columns = await dataSource.query<{ name: string; notnull: number }[]>(
      `PRAGMA table_info(${table})`,
    );
    const filled = columns.filter(({ name, notnull }) => notnull === 1 || name in values);
    const names = filled.map(({ name }) => name);
    await dataSource.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      names.map((name) => values[name] ?? `${table}-${values['id'] ?? ''}-${name}`),
    );
  };

  const idsOf = async (table: string): Promise<string[]> => {
    const rows = await dataSource.query<{ id: string }[]>(`SELECT id FROM ${table} ORDER BY id`);
    return rows.map(({ id }) => id);
  };

  it('can be taken back and made again: what was sent stays, what was only asked for goes', async () => {
    await dataSource.query('PRAGMA foreign_keys = OFF');
    await fill('signing_request', { id: 'r' });
    await fill('signer', { id: 's', request_id: 'r' });
    await fill('signing_link', { id: 'l', request_id: 'r', signer_id: 's' });
    await fill('signing_session', { id: 'n', request_id: 'r', signer_id: 's', link_id: 'l' });
    await fill('signing_link', { id: 'asked', request_id: 'none', signer_id: 'none' });
    await fill('signing_session', {
      id: 'asked',
      request_id: 'none',
      signer_id: 'none',
      link_id: 'asked',
    });
    await dataSource.query('PRAGMA foreign_keys = ON');

    await dataSource.undoLastMigration();
    expect(await newest()).not.toBe(LAST);
    expect([await idsOf('signing_link'), await idsOf('signing_session')]).toEqual([['l'], ['n']]);
    const [{ foreign_keys: areOn } = { foreign_keys: 0 }] =
      await dataSource.query<{ foreign_keys: number }[]>('PRAGMA foreign_keys');
    expect(areOn).toBe(1);
    await dataSource.runMigrations();
    expect([await idsOf('signing_link'), await idsOf('signing_session')]).toEqual([['l'], ['n']]);
  });
});

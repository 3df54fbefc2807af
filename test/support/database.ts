import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Which database the run is about: `DB=sqlite` (default) or `DB=mariadb`. */
export const testedDatabase = process.env['DB'] === 'mariadb' ? 'mariadb' : 'sqlite';

/** An empty database of one test file's own. */
export interface TestDatabase {
  /** As DATABASE_URL wants it. */
  readonly url: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(kind = testedDatabase): Promise<TestDatabase> {
  return kind === 'mariadb' ? createSchema(serverUrl()) : createFile();
}

function createFile(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'signet-test-'));
  return {
    url: `sqlite:${join(folder, 'signet.db')}`,
    drop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

/** The same content in a database of its own: for SQLite nobody may have it open. */
export async function copyTestDatabase({ url }: TestDatabase): Promise<TestDatabase> {
  if (url.startsWith('sqlite:')) {
    const copy = createFile();
    copyFileSync(url.slice('sqlite:'.length), copy.url.slice('sqlite:'.length));
    return copy;
  }
  const copy = await createSchema(serverUrl());
  await copySchema(url, copy.url);
  return copy;
}

/** Tables, rows and triggers. */
async function copySchema(from: string, to: string): Promise<void> {
  const source = new URL(from).pathname.slice(1);
  const connection = await createConnection(to);
  const rows = async (statement: string): Promise<Record<string, string>[]> =>
    (await connection.query(statement))[0] as unknown as Record<string, string>[];
  try {
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of await rows(`SHOW TABLES FROM ${source}`)) {
      const [name = ''] = Object.values(table);
      const [definition] = await rows(`SHOW CREATE TABLE ${source}.${name}`);
      await connection.query(definition?.['Create Table'] ?? '');
      await connection.query(`INSERT INTO ${name} SELECT * FROM ${source}.${name}`);
    }
    for (const { Trigger: trigger = '' } of await rows(`SHOW TRIGGERS FROM ${source}`)) {
      const [definition] = await rows(`SHOW CREATE TRIGGER ${source}.${trigger}`);
      await connection.query(definition?.['SQL Original Statement'] ?? '');
    }
  } finally {
    await connection.end();
  }
}

async function createSchema(server: string): Promise<TestDatabase> {
  const name = `signet_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    url: `${server.replace(/\/+$/, '')}/${name}`,
    drop: () => onServer(server, `DROP DATABASE ${name}`),
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_MYSQL_URL'];
  if (!url) {
    throw new Error(
      'DB=mariadb needs a server: run by `npm run test:int`, which starts a private one, or set TEST_MYSQL_URL=mysql://user:password@host:port',
    );
  }
  return url;
}

import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions, readEnvironment } from '../../src/platform/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';

const MIGRATIONS = 'src/migrations';
const BUILD_LIMIT_S = 120;

/**
 * A database of one test file's own with all tables. Migrations run once for all test files, into a template that each
 * of them copies: an application then starts in two thirds of the time. How migrations run has tests of its own.
 */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  if (database.url.startsWith('sqlite:')) await copyFile(database.url.slice('sqlite:'.length));
  else await copySchema(database.url);
  return database;
}

async function copyFile(path: string): Promise<void> {
  const template = join(tmpdir(), `signet-template-${migrationsHash()}.db`);
  if (!existsSync(template)) {
    // Two that build at the same time both build the same; the one that is ready last stays.
    const built = join(tmpdir(), `signet-template-${randomUUID()}.db`);
    await migrate(`sqlite:${built}`);
    renameSync(built, template);
    for (const rest of ['-wal', '-shm']) rmSync(built + rest, { force: true });
  }
  copyFileSync(template, path);
}

async function copySchema(url: string): Promise<void> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    const template = `signet_template_${migrationsHash()}`;
    const known = await knownStatements(connection, template);
    await connection.query(known ?? (await build(connection, url, template)));
  } finally {
    await connection.end();
  }
}

/** @returns what makes the same tables, once somebody has built the template */
async function knownStatements(
  connection: Connection,
  template: string,
): Promise<string | undefined> {
  const built = await rowsOf(
    connection,
    `SELECT table_name FROM information_schema.tables WHERE table_schema = '${template}' AND table_name = 'test_statements'`,
  );
  if (built.length === 0) return undefined;
  const [row] = await rowsOf(connection, `SELECT statements FROM ${template}.test_statements`);
  return row?.['statements'];
}

/** One builds; whoever comes meanwhile waits for it. */
async function build(connection: Connection, url: string, template: string): Promise<string> {
  await connection.query(`SELECT GET_LOCK('${template}', ${BUILD_LIMIT_S})`);
  try {
    const known = await knownStatements(connection, template);
    if (known !== undefined) return known;
    // A build that was cut off is begun anew.
    await connection.query(`DROP DATABASE IF EXISTS ${template}`);
    await connection.query(`CREATE DATABASE ${template} CHARACTER SET utf8mb4`);
    const address = new URL(url);
    address.pathname = `/${template}`;
    await migrate(address.href);
    const statements = await statementsOf(connection, template);
    // The table appears with its row or not at all.
    await connection.query(`CREATE TABLE ${template}.test_statements AS SELECT ? AS statements`, [
      statements,
    ]);
    return statements;
  } finally {
    await connection.query(`SELECT RELEASE_LOCK('${template}')`);
  }
}

/** Tables, what migrations wrote into them, and triggers. */
async function statementsOf(connection: Connection, schema: string): Promise<string> {
  const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
  for (const table of await rowsOf(connection, `SHOW TABLES FROM ${schema}`)) {
    const [name = ''] = Object.values(table);
    const [definition] = await rowsOf(connection, `SHOW CREATE TABLE ${schema}.${name}`);
    statements.push(definition?.['Create Table'] ?? '');
    const [row] = await rowsOf(connection, `SELECT 1 FROM ${schema}.${name} LIMIT 1`);
    if (row) statements.push(`INSERT INTO ${name} SELECT * FROM ${schema}.${name}`);
  }
  for (const { Trigger: trigger = '' } of await rowsOf(
    connection,
    `SHOW TRIGGERS FROM ${schema}`,
  )) {
    const [definition] = await rowsOf(connection, `SHOW CREATE TRIGGER ${schema}.${trigger}`);
    statements.push(definition?.['SQL Original Statement'] ?? '');
  }
  return statements.join(';\n');
}

async function migrate(url: string): Promise<void> {
  const { database } = readEnvironment({ DATABASE_URL: url });
  const dataSource = new DataSource(dataSourceOptions(database, migrations));
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

async function rowsOf(connection: Connection, query: string): Promise<Record<string, string>[]> {
  return (await connection.query(query))[0] as unknown as Record<string, string>[];
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).toSorted()) {
    hash.update(readFileSync(join(MIGRATIONS, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

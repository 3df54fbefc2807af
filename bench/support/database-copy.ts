import { type Connection, createConnection, createPool, type Pool } from 'mysql2/promise';
import type { PoolConnection, RowDataPacket } from 'mysql2/promise';

type Row = Readonly<Record<string, string>>;

/** The statements of acts, sent again by so many connections to a fresh copy of the database. */
export interface Replay {
  run(statements: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** A database as it was at one moment, to be copied any number of times. */
export class DatabaseCopy {
  private constructor(
    private readonly server: string,
    private readonly name: string,
  ) {}

  static async of(url: string): Promise<DatabaseCopy> {
    const { name, server } = partsOf(url);
    const copy = new DatabaseCopy(server, `${name}_before`);
    await copySchema(server, name, copy.name);
    return copy;
  }

  /** Its connections are open and every table was read when this answers. */
  async replay(connections: number): Promise<Replay> {
    const name = `${this.name}_replay`;
    await copySchema(this.server, this.name, name);
    const pool = createPool({
      uri: `${this.server}/${name}`,
      connectionLimit: connections,
      charset: 'utf8mb4_unicode_ci',
      // As the product has it: no stack is captured per statement.
      trace: false,
    });
    const free = await openAll(pool, connections);
    return {
      run: async (statements) => {
        const connection = free.pop();
        if (!connection) throw new Error('More acts at a time than connections');
        for (const sql of statements) await connection.query(sql);
        free.push(connection);
      },
      stop: () => pool.end(),
    };
  }
}

async function openAll(pool: Pool, count: number): Promise<PoolConnection[]> {
  const all = await Promise.all(Array.from({ length: count }, () => pool.getConnection()));
  await Promise.all(all.map((connection) => connection.query('SELECT 1')));
  return all;
}

function partsOf(url: string): { name: string; server: string } {
  const { pathname } = new URL(url);
  return { name: pathname.slice(1), server: url.slice(0, -pathname.length) };
}

/** Tables, rows and triggers. */
async function copySchema(server: string, from: string, to: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${to}`);
    await connection.query(`CREATE DATABASE ${to} CHARACTER SET utf8mb4`);
    await connection.query(`USE ${to}`);
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of await rows(connection, `SHOW TABLES FROM ${from}`)) {
      const [name = ''] = Object.values(table);
      const [definition] = await rows(connection, `SHOW CREATE TABLE ${from}.${name}`);
      await connection.query(definition?.['Create Table'] ?? '');
      await connection.query(`INSERT INTO ${name} SELECT * FROM ${from}.${name}`);
    }
    for (const { Trigger: trigger = '' } of await rows(connection, `SHOW TRIGGERS FROM ${from}`)) {
      const [definition] = await rows(connection, `SHOW CREATE TRIGGER ${from}.${trigger}`);
      await connection.query(definition?.['SQL Original Statement'] ?? '');
    }
  } finally {
    await connection.end();
  }
}

async function rows(connection: Connection, statement: string): Promise<readonly Row[]> {
  const [found] = await connection.query<RowDataPacket[]>(statement);
  return found;
}

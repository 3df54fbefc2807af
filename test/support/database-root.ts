import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import type { TestDatabase } from './database.js';

type Value = string | number | Buffer | null;

/** Whoever may do anything to the database, triggers and foreign keys included. */
export interface DatabaseRoot {
  /** Statements with `?` for values. */
  run(statement: string, ...values: Value[]): Promise<void>;
  rows<Row>(statement: string, ...values: Value[]): Promise<Row[]>;
}

/** Does something as root of the database, after taking all tripwires away. */
export async function asDatabaseRoot<T>(
  { url }: TestDatabase,
  act: (root: DatabaseRoot) => Promise<T>,
): Promise<T> {
  const root = await (url.startsWith('sqlite:') ? openFile(url) : openServer(url));
  try {
    return await act(root);
  } finally {
    await root.close();
  }
}

type Opened = DatabaseRoot & { close(): Promise<void> };

function openFile(url: string): Promise<Opened> {
  const database = new Database(url.slice('sqlite:'.length));
  database.pragma('foreign_keys = OFF');
  const triggers = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  return Promise.resolve({
    run: (statement: string, ...values: Value[]) => {
      database.prepare(statement).run(...values);
      return Promise.resolve();
    },
    rows: <Row>(statement: string, ...values: Value[]) =>
      Promise.resolve(database.prepare<unknown[], Row>(statement).all(...values)),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  });
}

async function openServer(url: string): Promise<Opened> {
  const connection = await createConnection({ uri: url, supportBigNumbers: true });
  const rows = async <Row>(statement: string, ...values: Value[]): Promise<Row[]> =>
    (await connection.query(statement, values))[0] as Row[];
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const { Trigger } of await rows<{ Trigger: string }>('SHOW TRIGGERS')) {
    await connection.query(`DROP TRIGGER ${Trigger}`);
  }
  return {
    run: async (statement, ...values) => {
      await connection.query(statement, values);
    },
    rows,
    close: () => connection.end(),
  };
}

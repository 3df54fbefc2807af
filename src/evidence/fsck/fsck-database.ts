import Database from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import type { DatabaseTarget } from '../../platform/index.js';

export type SqlValue = string | number | Buffer;

/** A database as the check reads it: one snapshot, nothing written. */
export interface FsckDatabase {
  readonly kind: DatabaseTarget['kind'];
  /** Rows of a SELECT with `?` for its values. */
  rows<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Opens a database for reading alone, also one that is in use: everything is read as of this moment, so
 * that events, leaves and checkpoints that are written meanwhile cannot seem to contradict each other.
 */
export async function openFsckDatabase(target: DatabaseTarget): Promise<FsckDatabase> {
  return target.kind === 'sqlite' ? openSqlite(target.path) : openMySql(target.url);
}

function openSqlite(path: string): FsckDatabase {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  database.exec('BEGIN');
  // The first read takes the snapshot.
  database.prepare('SELECT COUNT(*) FROM sqlite_schema').get();
  return {
    kind: 'sqlite',
    rows: <Row>(sql: string, values: readonly SqlValue[] = []) =>
      Promise.resolve(database.prepare<unknown[], Row>(sql).all(...values)),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

async function openMySql(url: string): Promise<FsckDatabase> {
  const connection = await createConnection({ uri: url, timezone: 'Z', supportBigNumbers: true });
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  return {
    kind: 'mysql',
    rows: async <Row>(sql: string, values: readonly SqlValue[] = []) => {
      const [rows] = await connection.query(sql, [...values]);
      // The driver knows no more of a row than the statement says.
      return rows as Row[];
    },
    close: () => connection.end(),
  };
}

/** `?, ?, ?` for so many values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** Lists in parts below the number of parameters that a database takes. */
export function* chunks<T>(values: readonly T[], size = 500): Generator<T[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}

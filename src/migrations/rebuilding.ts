import type { QueryRunner } from 'typeorm';

/**
 * SQLite changes the constraints of a table by making it anew. While foreign keys are on, dropping the old one fails where
 * rows point to it, and they cannot be switched off inside a transaction: the one that a `down` runs in is ended first.
 * MariaDB changes its tables in place.
 */
export async function rebuilding(runner: QueryRunner, body: () => Promise<void>): Promise<void> {
  const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
  if (!isSqlite) return body();
  await setForeignKeys(runner, 'OFF');
  try {
    await body();
  } finally {
    await setForeignKeys(runner, 'ON');
  }
}

async function setForeignKeys(runner: QueryRunner, value: 'ON' | 'OFF'): Promise<void> {
  const isInside = runner.isTransactionActive;
  if (isInside) await runner.commitTransaction();
  await runner.query(`PRAGMA foreign_keys = ${value}`);
  if (isInside) await runner.startTransaction();
}

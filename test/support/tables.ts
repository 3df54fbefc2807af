import type { DataSource, Table } from 'typeorm';

/** Names of the tables that migrations have made. */
export async function tableNames(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    dataSource.options.type === 'mysql'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  const ours = rows.map(({ name }) => name);
  return ours.filter((name) => !['migrations', 'sqlite_sequence'].includes(name)).sort();
}

/** The same with their columns, as the database has them. */
export async function readTables(dataSource: DataSource): Promise<Table[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await runner.getTables(await tableNames(dataSource));
  } finally {
    await runner.release();
  }
}

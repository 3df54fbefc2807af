import { tmpdir } from 'node:os';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions, readEnvironment } from '../../src/platform/index.js';

/** An open, migrated database without the application around it. Close with `destroy`. */
export async function openTestDatabase(
  url: string,
  entities: NonNullable<DataSourceOptions['entities']> = [],
): Promise<DataSource> {
  const { database } = readEnvironment({ DATABASE_URL: url, VAR_DIR: tmpdir() });
  const dataSource = new DataSource({ ...dataSourceOptions(database, migrations), entities });
  await dataSource.initialize();
  await dataSource.runMigrations();
  return dataSource;
}

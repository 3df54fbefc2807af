import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { ConfigError, dataSourceOptions, messageOf, readEnvironment } from './platform/index.js';

/** Brings the schema up to date and says what it did. For installations with processes of their own (`npm run migrate`). */
async function main(): Promise<void> {
  const { database } = readEnvironment();
  const dataSource = new DataSource(dataSourceOptions(database, migrations));
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    for (const { name } of done) process.stdout.write(`migrated: ${name}\n`);
    process.stdout.write(done.length === 0 ? 'nothing to migrate\n' : '');
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? error.message : `Migration failed: ${messageOf(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});

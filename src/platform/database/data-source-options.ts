import type { DataSourceOptions } from 'typeorm';
import type { DatabaseTarget } from '../config/app-config.js';
import { SnakeNaming } from './naming.js';

/** One connection can serve one transaction; eight of them were where the sign path stops gaining. */
const POOL = 16;

/** TypeORM's options for the configured database. The schema comes from migrations, never from entities. */
export function dataSourceOptions(
  target: DatabaseTarget,
  migrations: NonNullable<DataSourceOptions['migrations']>,
): DataSourceOptions {
  const shared = {
    synchronize: false,
    migrations,
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new SnakeNaming(),
    logging: false,
  };
  return target.kind === 'sqlite'
    ? {
        ...shared,
        type: 'better-sqlite3',
        database: target.path,
        enableWAL: true,
        prepareDatabase: prepareSqlite,
      }
    : {
        ...shared,
        type: 'mysql',
        url: target.url,
        charset: 'utf8mb4_unicode_ci',
        timezone: 'Z',
        supportBigNumbers: true,
        bigNumberStrings: false,
        poolSize: POOL,
        // A stack captured for every statement, in case it fails, is a twelfth of the work of a signature; TypeORM's own
        // error has one.
        extra: { trace: false },
      };
}

interface Pragmas {
  pragma(source: string): unknown;
}

/** A signature that was answered must survive a power cut: FULL, at the price of an fsync per commit. */
function prepareSqlite(database: Pragmas): void {
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  // What was erased must not be found in the file by whoever opens it without SQL.
  database.pragma('secure_delete = ON');
}

import { dirname, join } from 'node:path';
import type { AppConfig } from '../config/app-config.js';
import { ProcessLock } from './process-lock.js';

/**
 * Makes this process the only one on an embedded database, for as long as it lives. Others may read it:
 * the lock is a file of its own.
 * @throws Error in plain words when another process has it
 */
export function holdDatabase({ database, role }: AppConfig): ProcessLock | undefined {
  if (database.kind !== 'sqlite' || role !== 'all') return undefined;
  const path = join(dirname(database.path), 'signet.lock');
  const lock = ProcessLock.take(path);
  if (lock) return lock;
  throw new Error(
    `another Signet already runs on ${database.path} (it holds ${path}). ` +
      'Two of them on one database could break the log of evidence, so this one does not start. ' +
      'Stop the other one, or give this one a folder of its own with VAR_DIR.',
  );
}

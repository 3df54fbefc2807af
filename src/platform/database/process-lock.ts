import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../errors/code-of.js';

/**
 * A lock that at most one process holds and that dies with it, kill -9 included: an exclusive
 * transaction on a SQLite file of its own, which the system gives up with the process.
 */
export class ProcessLock {
  /** A file that nobody refers to any more would be closed, and the lock with it. */
  private static readonly held = new Set<Database.Database>();

  private constructor(private readonly file: Database.Database) {}

  /** Takes it, or answers undefined when another process has it. */
  static take(path: string): ProcessLock | undefined {
    mkdirSync(dirname(path), { recursive: true });
    const file = new Database(path, { timeout: 0 });
    try {
      file.exec('BEGIN EXCLUSIVE');
      ProcessLock.held.add(file);
      return new ProcessLock(file);
    } catch (error) {
      file.close();
      if (codeOf(error) !== 'SQLITE_BUSY') throw error;
      return undefined;
    }
  }

  release(): void {
    ProcessLock.held.delete(this.file);
    if (this.file.open) this.file.close();
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { codeOf } from '../errors/code-of.js';
import { runAfterCommit } from './after-commit.js';
import { Mutex } from './mutex.js';
import type { Tx } from './tx.js';

/** Deadlock, lock wait, a row read before somebody changed it; and SQLite held by another process. */
const RETRYABLE = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);
const TRIES = 4;

/**
 * The one way to write. A state change is one `run`: state, evidence and jobs together or not at all.
 * The body may be run again after a deadlock, so it must be repeatable and touch nothing outside the database.
 */
@Injectable()
export class Transactions {
  private readonly inside = new AsyncLocalStorage<true>();
  /** SQLite has one connection: a second transaction would silently become a part of the first. */
  private readonly mutex: Mutex | undefined;
  /** Connections that know the isolation level: told once in their lives, not once per transaction. */
  private readonly told = new WeakSet<object>();

  constructor(private readonly dataSource: DataSource) {
    this.mutex = dataSource.options.type === 'mysql' ? undefined : new Mutex();
  }

  /**
   * Without `durable` a power cut may lose the transaction, though never one that was committed after it: for what means
   * nothing until a later transaction relies on it. SQLite then waits for no disk; MySQL makes no difference.
   */
  async run<T>(body: (tx: Tx) => Promise<T>, { durable = true } = {}): Promise<T> {
    if (this.inside.getStore()) throw new Error('A transaction was opened inside a transaction');
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(body, durable);
      } catch (error) {
        if (attempt === TRIES || !RETRYABLE.has(codeOf(error) ?? '')) throw error;
        await sleep(randomInt(5, 20 * attempt));
      }
    }
  }

  /**
   * Leaves nothing of deleted rows in the write-ahead log of SQLite: it is written into the database, where they are
   * overwritten, and cut to nothing. Elsewhere the server cleans up behind itself.
   * @throws when somebody reads the old state at this moment: try again later
   */
  async sweepLog(): Promise<void> {
    await this.mutex?.runExclusive(async () => {
      const [outcome] = await this.dataSource.query<{ busy: number }[]>(
        'PRAGMA wal_checkpoint(TRUNCATE)',
      );
      if (outcome?.busy) throw new Error('The write-ahead log is being read and was not cut');
    });
  }

  private async once<T>(body: (tx: Tx) => Promise<T>, durable: boolean): Promise<T> {
    const [result, tx] = await (this.mutex
      ? this.mutex.runExclusive(() =>
          durable ? this.transact(body) : this.withoutSync(() => this.transact(body)),
        )
      : this.transact(body));
    runAfterCommit(tx);
    return result;
  }

  /** The write-ahead log keeps the order: whoever commits with FULL afterwards brings this along. */
  private async withoutSync<T>(work: () => Promise<T>): Promise<T> {
    await this.dataSource.query('PRAGMA synchronous = NORMAL');
    try {
      return await work();
    } finally {
      await this.dataSource.query('PRAGMA synchronous = FULL');
    }
  }

  private transact<T>(body: (tx: Tx) => Promise<T>): Promise<[T, Tx]> {
    return this.inside.run(true, () => {
      const work = async (manager: EntityManager): Promise<[T, Tx]> => {
        // The only place where a manager becomes a Tx: here it is inside a transaction.
        const tx = manager as Tx;
        return [await body(tx), tx];
      };
      return this.mutex ? this.dataSource.transaction(work) : this.readCommitted(work);
    });
  }

  private async readCommitted<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await this.tell(runner);
      return await runner.manager.transaction(work);
    } finally {
      await runner.release();
    }
  }

  /** READ COMMITTED: a read after waiting for a lock must see what the other wrote (REL-1). */
  private async tell(runner: QueryRunner): Promise<void> {
    const connection: unknown = await runner.connect();
    if (typeof connection !== 'object' || connection === null || this.told.has(connection)) return;
    await runner.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    this.told.add(connection);
  }
}

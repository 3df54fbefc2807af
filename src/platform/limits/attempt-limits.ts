import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockRow } from '../database/lock-row.js';
import { Transactions } from '../database/transactions.js';
import type { Tx } from '../database/tx.js';
import { Clock } from '../time/clock.js';
import { AttemptCount } from './attempt-count.entity.js';
import { networkOf } from './network-of.js';

/** So many of one kind from one network, or for one other subject, in a period that begins with the first of them. */
export interface AttemptLimit {
  /** What is counted, unique in the house. */
  readonly name: string;
  readonly most: number;
  readonly periodMs: number;
}

/**
 * Counts per network, in the database: all processes count together, and none forgets at a restart. Where the database
 * does not answer, nobody passes. What a single code depends on is counted with the code itself (SEC-2).
 */
@Injectable()
export class AttemptLimits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Seconds until the network behind the address may go on; 0 when it may now. */
  async secondsToWait(limit: AttemptLimit, ip: string): Promise<number> {
    const keySha256 = keyOf(limit, ip);
    const row = await this.dataSource.getRepository(AttemptCount).findOneBy({ keySha256 });
    if (!row || row.hits < limit.most) return 0;
    return Math.max(0, Math.ceil((row.endsAt.getTime() - this.clock.now().getTime()) / 1_000));
  }

  /** Counts one more. */
  async note(limit: AttemptLimit, ip: string): Promise<void> {
    const keySha256 = keyOf(limit, ip);
    await this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const { hits, endsAt } = await this.lock(tx, keySha256, now);
      const isOver = endsAt <= now;
      await tx.update(
        AttemptCount,
        { keySha256 },
        isOver || hits === 0
          ? { hits: 1, endsAt: new Date(now.getTime() + limit.periodMs) }
          : { hits: hits + 1 },
      );
    });
  }

  /**
   * Takes a part of the limit in the caller's transaction, or nothing of it. Answers the seconds until so much is free
   * again; 0 when it was taken. `subject` is whatever the limit counts for.
   */
  async take(tx: Tx, limit: AttemptLimit, subject: string, part = 1): Promise<number> {
    const keySha256 = keyOf(limit, subject);
    const now = this.clock.now();
    const row = await this.lock(tx, keySha256, now);
    const isFresh = row.endsAt <= now || row.hits === 0;
    const taken = (isFresh ? 0 : row.hits) + part;
    if (taken > limit.most) {
      const end = isFresh ? limit.periodMs : row.endsAt.getTime() - now.getTime();
      return Math.max(1, Math.ceil(end / 1_000));
    }
    const endsAt = isFresh ? new Date(now.getTime() + limit.periodMs) : row.endsAt;
    await tx.update(AttemptCount, { keySha256 }, { hits: taken, endsAt });
    return 0;
  }

  private async lock(tx: Tx, keySha256: string, now: Date): Promise<AttemptCount> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(AttemptCount)
      .values({ keySha256, hits: 0, endsAt: now })
      // Not orIgnore: on MySQL that takes a shared lock, and many at once deadlock on the way to an exclusive one.
      .orUpdate(['key_sha256'], ['key_sha256'])
      .execute();
    const row = await lockRow(tx, AttemptCount, { keySha256 });
    if (!row) throw new Error('A row that was just inserted is gone');
    return row;
  }
}

function keyOf({ name }: AttemptLimit, ip: string): string {
  return createHash('sha256')
    .update(`${name}\n${networkOf(ip)}`, 'utf8')
    .digest('hex');
}

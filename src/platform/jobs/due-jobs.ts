import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { Clock } from '../time/clock.js';
import { JobQueue } from './job-queue.js';
import type { DueJob } from './job-dispatcher.js';
import { Job } from './job.entity.js';
import { JobRegistry } from './job-registry.js';

/** Finds rows whose time has come, also those whose runner has died, and writes the rows of periodic jobs. */
@Injectable()
export class DueJobs {
  private readonly lastBucket = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** At most `limit` rows, oldest first. */
  async find(limit: number): Promise<DueJob[]> {
    const now = this.clock.now();
    const columns = { id: true, runAt: true, attempts: true } as const;
    const repository = this.dataSource.getRepository(Job);
    // Two queries, not one OR: each walks its own range of the index (status, run_at).
    const [queued, abandoned] = await Promise.all([
      repository
        .createQueryBuilder('job')
        .select(Object.keys(columns).map((column) => `job.${column}`))
        .where("job.status = 'queued' AND job.run_at <= :now", { now })
        .orderBy('job.run_at')
        .limit(limit)
        .getMany(),
      repository
        .createQueryBuilder('job')
        .select(Object.keys(columns).map((column) => `job.${column}`))
        .where("job.status = 'running' AND job.claimed_until < :now", { now })
        .limit(limit)
        .getMany(),
    ]);
    return [...queued, ...abandoned];
  }

  /** At the start of the only process: what it had claimed before it died is due at once. */
  async releaseClaims(): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run((tx) =>
      tx.update(Job, { status: 'running' }, { claimedUntil: new Date(now.getTime() - 1) }),
    );
  }

  /** Writes this period's row of each periodic job; the unique key lets one worker win. */
  async putPeriodic(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { definition } of this.registry.all()) {
      const { everyMs } = definition.options;
      if (everyMs === undefined) continue;
      const bucket = Math.floor(now / everyMs);
      if (this.lastBucket.get(definition.name) === bucket) continue;
      this.lastBucket.set(definition.name, bucket);
      await this.putOnce(definition.name, bucket);
    }
  }

  private async putOnce(name: string, bucket: number): Promise<void> {
    const { definition } = this.registry.job(name);
    try {
      await this.transactions.run((tx) =>
        this.queue.put(tx, definition, {}, { uniqueKey: `${name}@${bucket}` }),
      );
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
  }
}

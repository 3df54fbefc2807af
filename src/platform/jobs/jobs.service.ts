import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { afterCommit } from '../database/after-commit.js';
import { lockRow } from '../database/lock-row.js';
import { Transactions } from '../database/transactions.js';
import { decodeCursor, toPage } from '../http/pagination.js';
import { Clock } from '../time/clock.js';
import { JobDispatcher } from './job-dispatcher.js';
import { Job, type JobStatus } from './job.entity.js';
import { JobIsNotDead, JobNotFound } from './jobs.errors.js';

export interface JobFilter {
  status?: JobStatus | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** What an administrator may see and do about the background work of the organization. */
@Injectable()
export class JobsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly dispatcher: JobDispatcher,
    private readonly clock: Clock,
  ) {}

  async list(
    organizationId: string,
    { status, cursor, limit }: JobFilter,
  ): Promise<{ items: Job[]; nextCursor: string | null }> {
    const rows = await this.dataSource.getRepository(Job).find({
      where: {
        organizationId,
        ...(status ? { status } : {}),
        ...(cursor ? { id: LessThan(decodeCursor(cursor)) } : {}),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  /** Gives a dead job all its tries again, at once. */
  async retry(organizationId: string, id: string): Promise<Job> {
    return this.transactions.run(async (tx) => {
      const job = await lockRow(tx, Job, { id, organizationId });
      if (!job) throw new JobNotFound();
      if (job.status !== 'dead') throw new JobIsNotDead(job.status);
      const again = {
        ...job,
        status: 'queued' as const,
        runAt: this.clock.now(),
        attempts: 0,
        finishedAt: null,
      };
      await tx.save(Job, again);
      afterCommit(tx, () => {
        this.dispatcher.dispatch(again);
      });
      return again;
    });
  }
}

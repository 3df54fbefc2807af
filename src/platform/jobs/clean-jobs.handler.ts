import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { Clock } from '../time/clock.js';
import { cleanJobs } from './clean-jobs.jobs.js';
import { Handles, type JobHandler } from './handles.decorator.js';
import { Job } from './job.entity.js';

const KEEP_MS = 3 * 24 * 3_600_000;
const BATCH = 1_000;

@Injectable()
@Handles(cleanJobs)
export class CleanJobsHandler implements JobHandler {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** In batches, so that no lock is held for long. */
  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEEP_MS);
    for (
      let found = await this.finished(before);
      found.length > 0;
      found = await this.finished(before)
    ) {
      await this.transactions.run((tx) => tx.delete(Job, found));
    }
  }

  private async finished(before: Date): Promise<string[]> {
    const rows = await this.dataSource
      .getRepository(Job)
      .createQueryBuilder('job')
      .select('job.id')
      .where("job.status = 'done' AND job.finished_at < :before", { before })
      .limit(BATCH)
      .getMany();
    return rows.map(({ id }) => id);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { Clock } from '../time/clock.js';
import { Job, type JobStatus } from './job.entity.js';

/** The background work of the whole installation, in numbers. */
export interface JobSummary {
  /** Due now, and not taken yet. */
  readonly waiting: number;
  /** Due later. */
  readonly scheduled: number;
  readonly running: number;
  readonly dead: number;
  /** Since when the oldest of the waiting ones has been due. */
  readonly oldestWaiting: Date | null;
  /** Which work ended so, most of it first. */
  readonly deadByHandler: readonly { readonly handler: string; readonly count: number }[];
}

/** Counts jobs, whosever they are; says nothing of what is in them. */
@Injectable()
export class JobSummaryQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<JobSummary> {
    const jobs = this.dataSource.getRepository(Job);
    const due = { status: 'queued' as const, runAt: LessThanOrEqual(this.clock.now()) };
    const count = (status: JobStatus): Promise<number> => jobs.countBy({ status });
    const [queued, running, waiting, [oldest], deadByHandler] = await Promise.all([
      count('queued'),
      count('running'),
      jobs.countBy(due),
      jobs.find({ where: due, order: { runAt: 'ASC' }, take: 1 }),
      this.deadByHandler(),
    ]);
    return {
      waiting,
      // The two counts are of two moments.
      scheduled: Math.max(0, queued - waiting),
      running,
      dead: deadByHandler.reduce((sum, one) => sum + one.count, 0),
      oldestWaiting: oldest?.runAt ?? null,
      deadByHandler,
    };
  }

  private async deadByHandler(): Promise<JobSummary['deadByHandler']> {
    const rows = await this.dataSource
      .getRepository(Job)
      .createQueryBuilder('job')
      .select('job.handler', 'handler')
      .addSelect('COUNT(*)', 'count')
      .where('job.status = :status', { status: 'dead' })
      .groupBy('job.handler')
      .getRawMany<{ handler: string; count: number | string }>();
    return rows
      .map(({ handler, count }) => ({ handler, count: Number(count) }))
      .toSorted((a, b) => b.count - a.count || a.handler.localeCompare(b.handler));
  }
}

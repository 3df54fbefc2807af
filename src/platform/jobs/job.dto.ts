import { IsIn, IsOptional } from 'class-validator';
import { CursorQuery } from '../http/pagination.js';
import type { JobSummary } from './job-summary.query.js';
import { type Job, JOB_STATUSES, type JobStatus } from './job.entity.js';

export class JobListQuery extends CursorQuery {
  /** Only jobs in this state. */
  @IsOptional()
  @IsIn(JOB_STATUSES)
  status?: JobStatus;
}

/** A piece of background work. */
export class JobDto {
  /** @example 019ab3a1-7c4b-7000-8000-00000000000a */
  id!: string;
  /**
   * What it does.
   * @example sms.submit
   */
  handler!: string;
  /** `queued`, `running`, `done` or `dead`. */
  status!: JobStatus;
  /** When it is due, or was. */
  runAt!: string;
  /** Tries so far. */
  attempts!: number;
  /** Tries before it ends as `dead`. */
  maxAttempts!: number;
  /** Why the last try failed. */
  lastError!: string | null;
  createdAt!: string;
  finishedAt!: string | null;

  static from(job: Job): JobDto {
    return {
      id: job.id,
      handler: job.handler,
      status: job.status,
      runAt: job.runAt.toISOString(),
      attempts: job.attempts,
      maxAttempts: job.maxAttempts,
      lastError: job.lastError,
      createdAt: job.createdAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
    };
  }
}

export class JobListDto {
  items!: JobDto[];
  /** Ask for the next page with it; null on the last one. */
  nextCursor!: string | null;
}

/** Work that ended without success. */
export class DeadJobsDto {
  /** @example sms.submit */
  handler!: string;
  count!: number;
}

/** The background work of the installation, in numbers. */
export class JobSummaryDto {
  /** Due now, and not taken yet. */
  waiting!: number;
  /** Due later. */
  scheduled!: number;
  running!: number;
  /** Without a try left; an administrator of the organization may give it its tries again. */
  dead!: number;
  /** Since when the oldest of the waiting ones has been due; null where none waits. */
  oldestWaiting!: string | null;
  /** Most first. */
  deadByHandler!: DeadJobsDto[];

  static from({ oldestWaiting, deadByHandler, ...counts }: JobSummary): JobSummaryDto {
    return {
      ...counts,
      oldestWaiting: oldestWaiting?.toISOString() ?? null,
      deadByHandler: deadByHandler.map((one) => ({ ...one })),
    };
  }
}

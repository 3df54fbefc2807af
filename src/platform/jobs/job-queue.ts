import { Injectable } from '@nestjs/common';
import { afterCommit } from '../database/after-commit.js';
import type { Tx } from '../database/tx.js';
import { newId } from '../random/new-id.js';
import { Clock } from '../time/clock.js';
import type { JobDefinition, JobPayload } from './define-job.js';
import { JobDispatcher } from './job-dispatcher.js';
import { Job } from './job.entity.js';
import { JobRegistry } from './job-registry.js';

export interface PutOptions {
  /** Not before this; at once when absent. */
  runAt?: Date;
  /** A second row with the same key is refused by the database. */
  uniqueKey?: string;
}

export interface PutJob<P extends JobPayload = JobPayload> extends PutOptions {
  job: JobDefinition<P>;
  payload: P;
}

/** Writes work down in the transaction that makes it necessary. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dispatcher: JobDispatcher,
    private readonly clock: Clock,
  ) {}

  async put<P extends JobPayload>(
    tx: Tx,
    job: JobDefinition<P>,
    payload: P,
    options: PutOptions = {},
  ): Promise<void> {
    await this.putAll(tx, [{ job, payload, ...options }]);
  }

  /** Several rows by one statement. */
  async putAll(tx: Tx, jobs: readonly PutJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map((job) => this.row(job));
    await tx.insert(Job, rows);
    afterCommit(tx, () => {
      for (const row of rows) this.dispatcher.dispatch(row);
    });
  }

  private row({ job, payload, runAt, uniqueKey }: PutJob): Job {
    this.registry.job(job.name); // unhandled work is a fault of this build: say so before it is committed
    const organizationId = payload['organizationId'];
    const now = this.clock.now();
    return {
      id: newId(),
      organizationId: typeof organizationId === 'string' ? organizationId : null,
      handler: job.name,
      payload,
      status: 'queued',
      runAt: runAt ?? now,
      attempts: 0,
      maxAttempts: job.options.attempts,
      claimedUntil: null,
      lastError: null,
      uniqueKey: uniqueKey ?? null,
      createdAt: now,
      finishedAt: null,
    };
  }
}

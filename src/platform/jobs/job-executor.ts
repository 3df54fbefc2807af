import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { messageOf } from '../errors/code-of.js';
import { scrub } from '../logging/scrub.js';
import { FaultPoints } from '../faults/fault-points.js';
import { Clock } from '../time/clock.js';
import { backOffMs } from './back-off.js';
import type { DueJob } from './job-dispatcher.js';
import { Job } from './job.entity.js';
import { JobRegistry } from './job-registry.js';
import { withTimeout } from './with-timeout.js';

/**
 * Runs one row: claims it by a conditional update, calls the handler, writes down how it ended.
 * Both runners call this; a row handed out twice, or by a runner that has died, does no harm.
 */
@Injectable()
export class JobExecutor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    private readonly faults: FaultPoints,
    @InjectPinoLogger(JobExecutor.name) private readonly logger: PinoLogger,
  ) {}

  /** Answers the row to hand out again (after a failure), or undefined when nothing more is to do. */
  async execute(id: string): Promise<DueJob | undefined> {
    const job = await this.claim(id);
    if (!job) return undefined;
    this.faults.reach(`job.claimed/${job.handler}`);
    try {
      const { definition, run } = this.registry.job(job.handler);
      await withTimeout(run(job.payload), definition.options.timeoutMs);
    } catch (error) {
      return this.fail(job, error);
    }
    await this.finish(job, { status: 'done', finishedAt: this.clock.now(), lastError: null });
    return undefined;
  }

  private async claim(id: string): Promise<Job | undefined> {
    const now = this.clock.now();
    const waiting = await this.dataSource.getRepository(Job).findOneBy({ id });
    if (!waiting) return undefined;
    this.faults.reach(`job.before-claim/${waiting.handler}`);
    if (waiting.attempts >= waiting.maxAttempts) return this.giveUp(waiting, now);
    const { timeoutMs } = this.registry.job(waiting.handler).definition.options;
    const claimedUntil = new Date(now.getTime() + timeoutMs + 5_000);
    const { affected } = await this.transactions.run((tx) =>
      tx
        .createQueryBuilder()
        .update(Job)
        .set({ status: 'running', claimedUntil, attempts: waiting.attempts + 1 })
        .where('id = :id AND attempts = :attempts', { id, attempts: waiting.attempts })
        .andWhere(
          "((status = 'queued' AND run_at <= :now) OR (status = 'running' AND claimed_until < :now))",
          { now },
        )
        .execute(),
    );
    return affected === 1 ? { ...waiting, attempts: waiting.attempts + 1 } : undefined;
  }

  /** A row whose runner died at the last try: nobody was left to write that down. */
  private async giveUp(job: Job, now: Date): Promise<undefined> {
    if (job.status !== 'running' || (job.claimedUntil ?? now) >= now) return;
    await this.finish(job, { status: 'dead', finishedAt: now, lastError: 'The process died' });
  }

  private async fail(job: Job, error: unknown): Promise<DueJob | undefined> {
    const lastError = scrub(messageOf(error)).slice(0, 500);
    const dead = job.attempts >= job.maxAttempts;
    this.logger.warn(
      { job: job.id, handler: job.handler, attempt: job.attempts, dead, lastError },
      'job failed',
    );
    if (dead) {
      await this.finish(job, { status: 'dead', finishedAt: this.clock.now(), lastError });
      return undefined;
    }
    const runAt = new Date(this.clock.now().getTime() + backOffMs(job.attempts));
    await this.finish(job, { status: 'queued', runAt, lastError });
    return { id: job.id, handler: job.handler, runAt, attempts: job.attempts };
  }

  /** Only if the row is still this claim's: another runner may have taken over after the timeout. */
  private async finish(job: Job, change: Partial<Job>): Promise<void> {
    await this.transactions.run((tx) =>
      tx.update(
        Job,
        { id: job.id, status: 'running', attempts: job.attempts },
        { ...change, claimedUntil: null },
      ),
    );
  }
}

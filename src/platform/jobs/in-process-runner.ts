import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Clock } from '../time/clock.js';
import { DueJobs } from './due-jobs.js';
import { type DueJob, JobDispatcher } from './job-dispatcher.js';
import { JobExecutor } from './job-executor.js';
import { Poll } from './poll.js';

const CONCURRENCY = 4;
const POLL_MS = 500;
const BATCH = 100;

/** Runs the rows in this process: at once when told by a commit, and by a look at the table twice a second. */
@Injectable()
export class InProcessRunner
  extends JobDispatcher
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly waiting = new Set<string>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly poll: Poll;
  private started = false;

  constructor(
    // The queue needs a dispatcher and the executor's handlers need the queue: taken when the work begins.
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
    @InjectPinoLogger(InProcessRunner.name) logger: PinoLogger,
  ) {
    super();
    this.poll = new Poll(POLL_MS, () => this.look(), logger);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.modules.get(DueJobs).releaseClaims();
    this.resume();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pause();
  }

  resume(): void {
    this.started = true;
    this.poll.start();
  }

  /** Takes no more work and waits for what runs. */
  async pause(): Promise<void> {
    this.started = false;
    this.waiting.clear();
    await this.poll.stop();
    await Promise.all(this.running.values());
  }

  dispatch({ id, runAt }: DueJob): void {
    if (!this.started || runAt > this.clock.now()) return; // the poll finds it when its time comes
    this.waiting.add(id);
    this.pump();
  }

  /** Runs everything that is due now, and what that makes due, one after another. For tests, while paused. */
  async drain(): Promise<void> {
    const executor = this.modules.get(JobExecutor);
    const dueJobs = this.modules.get(DueJobs);
    for (let due = await dueJobs.find(BATCH); due.length > 0; due = await dueJobs.find(BATCH)) {
      for (const { id } of due) await executor.execute(id);
    }
  }

  private async look(): Promise<void> {
    const dueJobs = this.modules.get(DueJobs);
    await dueJobs.putPeriodic();
    for (const job of await dueJobs.find(BATCH)) this.dispatch(job);
  }

  private pump(): void {
    for (const id of this.waiting) {
      if (this.running.size >= CONCURRENCY) return;
      this.waiting.delete(id);
      if (this.running.has(id)) continue;
      const work = this.execute(id).finally(() => {
        this.running.delete(id);
        this.pump();
      });
      this.running.set(id, work);
    }
  }

  private async execute(id: string): Promise<void> {
    try {
      await this.modules.get(JobExecutor).execute(id);
    } catch (error) {
      this.poll.report(error); // the row stays claimed until its time is over, then it is found again
    }
  }
}

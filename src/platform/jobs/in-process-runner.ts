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
import { JOB_LANES, type JobLane, LANE_CONCURRENCY } from './job-lane.js';
import { JobRegistry } from './job-registry.js';
import { LaneWork } from './lane-work.js';
import { Poll } from './poll.js';

const POLL_MS = 500;
const BATCH = 100;

/** Runs the rows in this process: at once when told by a commit, and by a look at the table twice a second. */
@Injectable()
export class InProcessRunner
  extends JobDispatcher
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  /** A gateway that answers slowly holds up nothing but SMS. */
  private readonly lanes: Readonly<Record<JobLane, LaneWork>>;
  private readonly poll: Poll;
  private started = false;

  constructor(
    // The queue needs a dispatcher and the executor's handlers need the queue: taken when the work begins.
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
    @InjectPinoLogger(InProcessRunner.name) logger: PinoLogger,
  ) {
    super();
    const work = (lane: JobLane): LaneWork =>
      new LaneWork(LANE_CONCURRENCY[lane], (id) => this.execute(id));
    this.lanes = { main: work('main'), sms: work('sms') };
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
    await this.poll.stop();
    await Promise.all(Object.values(this.lanes).map((work) => work.clear()));
  }

  dispatch({ id, handler, runAt }: DueJob): void {
    if (!this.started || runAt > this.clock.now()) return; // the poll finds it when its time comes
    this.lanes[this.modules.get(JobRegistry).laneOf(handler)].add(id);
  }

  /** Runs everything that is due now, and what that makes due, one after another. For tests, while paused. */
  async drain(): Promise<void> {
    const executor = this.modules.get(JobExecutor);
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      for (const { id } of due) await executor.execute(id);
    }
  }

  private async due(): Promise<DueJob[]> {
    const dueJobs = this.modules.get(DueJobs);
    const found: DueJob[] = [];
    for (const lane of JOB_LANES) found.push(...(await dueJobs.find(lane, BATCH)));
    return found.sort((one, other) => one.runAt.getTime() - other.runAt.getTime());
  }

  private async look(): Promise<void> {
    for (const lane of JOB_LANES) await this.modules.get(DueJobs).putPeriodic(lane);
    for (const job of await this.due()) this.dispatch(job);
  }

  private async execute(id: string): Promise<void> {
    try {
      await this.modules.get(JobExecutor).execute(id);
    } catch (error) {
      this.poll.report(error); // the row stays claimed until its time is over, then it is found again
    }
  }
}

import { Process, Processor } from '@nestjs/bull';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Job as BullJob } from 'bull';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { BULL_QUEUE, BullDispatcher, type BullJobData } from './bull-dispatcher.js';
import { DueJobs } from './due-jobs.js';
import { JobExecutor } from './job-executor.js';
import { Poll } from './poll.js';

const CONCURRENCY = 4;
const SWEEP_MS = 1_000;
const BATCH = 200;

/**
 * Runs the rows that Bull hands out, in any number of worker processes. The sweep hands out again what
 * is due and was not taken: after Redis was flushed the work goes on within a second or two. A row that
 * Bull still holds under the same id is not added twice, and a claimed row is not run twice.
 */
@Injectable()
@Processor(BULL_QUEUE)
export class BullRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Poll;

  constructor(
    private readonly executor: JobExecutor,
    private readonly dispatcher: BullDispatcher,
    private readonly dueJobs: DueJobs,
    @InjectPinoLogger(BullRunner.name) logger: PinoLogger,
  ) {
    this.sweep = new Poll(SWEEP_MS, () => this.handOutDue(), logger);
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
  }

  @Process({ concurrency: CONCURRENCY })
  async run(job: BullJob<BullJobData>): Promise<void> {
    const again = await this.executor.execute(job.data.id);
    if (again) this.dispatcher.dispatch(again);
  }

  private async handOutDue(): Promise<void> {
    await this.dueJobs.putPeriodic();
    for (const job of await this.dueJobs.find(BATCH)) this.dispatcher.dispatch(job);
  }
}

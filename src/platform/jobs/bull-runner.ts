import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { AppConfig } from '../config/app-config.js';
import { BullDispatcher } from './bull-dispatcher.js';
import { BullQueues } from './bull-queues.js';
import { DueJobs } from './due-jobs.js';
import { JobExecutor } from './job-executor.js';
import { LANE_CONCURRENCY } from './job-lane.js';
import { JobRunner } from './job-runner.js';
import { Poll } from './poll.js';

const SWEEP_MS = 1_000;
const BATCH = 200;

/**
 * Runs the rows that Bull hands out for the lanes of this process, in any number of processes. The sweep hands out
 * again what is due and was not taken: after Redis was flushed the work goes on within a second or two. A row that
 * Bull still holds under the same id is not added twice, and a claimed row is not run twice.
 */
@Injectable()
export class BullRunner
  extends JobRunner
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly sweep: Poll;
  private readonly running = new Set<Promise<void>>();
  private paused = false;

  constructor(
    private readonly executor: JobExecutor,
    private readonly dispatcher: BullDispatcher,
    private readonly dueJobs: DueJobs,
    private readonly queues: BullQueues,
    private readonly config: AppConfig,
    @InjectPinoLogger(BullRunner.name) private readonly logger: PinoLogger,
  ) {
    super();
    this.sweep = new Poll(SWEEP_MS, () => this.handOutDue(), logger);
  }

  onApplicationBootstrap(): void {
    for (const lane of this.config.lanes) {
      void this.queues
        .of(lane)
        .process(LANE_CONCURRENCY[lane], ({ data }) => this.run(data.id))
        .catch((error: unknown) => {
          this.logger.error({ err: error, lane }, 'Bull hands out no more');
        });
    }
    this.sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.pause();
  }

  async pause(): Promise<void> {
    this.paused = true;
    await this.sweep.stop();
    await Promise.allSettled(this.running);
  }

  /** @param id is missing of a job whose content Redis has forgotten */
  private async run(id: string | undefined): Promise<void> {
    if (this.paused || id === undefined) return; // the row is still queued: another process's sweep, or ours after the restart, finds it
    const work = this.execute(id);
    this.running.add(work);
    await work.finally(() => this.running.delete(work));
  }

  private async execute(id: string): Promise<void> {
    const again = await this.executor.execute(id);
    if (again) this.dispatcher.dispatch(again);
  }

  private async handOutDue(): Promise<void> {
    for (const lane of this.config.lanes) {
      await this.dueJobs.putPeriodic(lane);
      for (const job of await this.dueJobs.find(lane, BATCH)) this.dispatcher.dispatch(job);
    }
  }
}

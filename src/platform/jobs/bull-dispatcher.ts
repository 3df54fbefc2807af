import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Clock } from '../time/clock.js';
import { type DueJob, JobDispatcher } from './job-dispatcher.js';

export const BULL_QUEUE = 'signet-jobs';

/** What Bull carries: the row's id. */
export interface BullJobData {
  id: string;
}

/**
 * Hands rows to Bull. Bull's own retries are off and a hand-out that is lost (Redis flushed or away)
 * is made again by the sweep, so nothing here needs to be waited for.
 */
@Injectable()
export class BullDispatcher extends JobDispatcher {
  constructor(
    @InjectQueue(BULL_QUEUE) private readonly queue: Queue<BullJobData>,
    private readonly clock: Clock,
    @InjectPinoLogger(BullDispatcher.name) private readonly logger: PinoLogger,
  ) {
    super();
  }

  dispatch({ id, runAt, attempts }: DueJob): void {
    const delay = Math.max(0, runAt.getTime() - this.clock.now().getTime());
    void this.queue
      .add(
        { id },
        {
          jobId: `${id}-${attempts}`,
          delay,
          attempts: 1,
          removeOnComplete: true,
          removeOnFail: true,
        },
      )
      .catch((error: unknown) => {
        this.logger.warn({ err: error, job: id }, 'Redis did not take the job; the sweep will');
      });
  }
}

import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Clock } from '../time/clock.js';
import { BullQueues } from './bull-queues.js';
import { type DueJob, JobDispatcher } from './job-dispatcher.js';
import { JobRegistry } from './job-registry.js';

/**
 * Hands rows to Bull. Bull's own retries are off and a hand-out that is lost (Redis flushed or away)
 * is made again by the sweep, so nothing here needs to be waited for.
 */
@Injectable()
export class BullDispatcher extends JobDispatcher {
  constructor(
    private readonly queues: BullQueues,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    @InjectPinoLogger(BullDispatcher.name) private readonly logger: PinoLogger,
  ) {
    super();
  }

  dispatch({ id, handler, runAt, attempts }: DueJob): void {
    const delay = Math.max(0, runAt.getTime() - this.clock.now().getTime());
    void this.queues
      .of(this.registry.laneOf(handler))
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

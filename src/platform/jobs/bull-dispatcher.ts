import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Clock } from '../time/clock.js';
import { BullQueues } from './bull-queues.js';
import { type DueJob, JobDispatcher } from './job-dispatcher.js';
import { JobRegistry } from './job-registry.js';

/** A row that is due for longer is handed out under another name, and again so after the next such while. */
const OVERDUE_MS = 10_000;

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
    const wait = runAt.getTime() - this.clock.now().getTime();
    void this.queues
      .of(this.registry.laneOf(handler))
      .add(
        { id },
        {
          jobId: `${id}-${attempts}${whileOverdue(-wait)}`,
          delay: Math.max(0, wait),
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

/**
 * Redis flushed between Bull's taking a job and its noting so leaves a name that is neither waiting nor running, and
 * whoever adds the same name is told that it is there. Handed out twice does no harm: the claim is the row's.
 */
function whileOverdue(milliseconds: number): string {
  const times = Math.floor(milliseconds / OVERDUE_MS);
  return times > 0 ? `-${times}` : '';
}

import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../platform/index.js';
import { readCallback } from './read-callback.jobs.js';
import { type CallbackOutcome, SmsCallback } from './sms-callback.entity.js';

/** A report may come before the answer that tells us its id; after these pauses it is of somebody else's message. */
const PAUSES_MS = [1_000, 10_000, 60_000, 600_000, 3_600_000];

/** Ends a callback, or puts it off. */
@Injectable()
export class CallbackWaiting {
  constructor(
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async finish(tx: Tx, { id, messageId }: SmsCallback, outcome: CallbackOutcome): Promise<void> {
    await tx.update(SmsCallback, { id }, { outcome, messageId, handledAt: this.clock.now() });
  }

  /** False when it was put off often enough. */
  async again(tx: Tx, { id, tries }: SmsCallback): Promise<boolean> {
    const pause = PAUSES_MS[tries];
    if (pause === undefined) return false;
    await tx.update(SmsCallback, { id }, { tries: tries + 1 });
    const runAt = new Date(this.clock.now().getTime() + pause);
    await this.queue.put(tx, readCallback, { callbackId: id }, { runAt });
    return true;
  }
}

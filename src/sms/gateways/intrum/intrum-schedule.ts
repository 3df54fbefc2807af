import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../../platform/index.js';
import { type AskIntrum, askIntrum } from './ask-intrum.jobs.js';

const SECOND_MS = 1_000;
/**
 * Soon while somebody waits for the answer at his desk, then ever more seldom, for three days: afterwards no operator is
 * still trying.
 */
const PAUSES_MS = [
  15,
  30,
  60,
  120,
  240,
  480,
  900,
  1_800,
  3_600,
  2 * 3_600,
  4 * 3_600,
  8 * 3_600,
  16 * 3_600,
  16 * 3_600,
  24 * 3_600,
].map((seconds) => seconds * SECOND_MS);

/** Says when a message is asked for next. */
@Injectable()
export class IntrumSchedule {
  constructor(
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that accepts the message; nothing for gateways that report by themselves. */
  async begin(
    tx: Tx,
    gateway: string,
    organizationId: string,
    providerIds: readonly string[],
  ): Promise<void> {
    if (gateway !== 'intrum') return;
    for (const providerId of providerIds) {
      if (providerId === '') continue;
      await this.next(tx, { organizationId, providerId, asked: 0, known: '' });
    }
  }

  async next(tx: Tx, question: AskIntrum): Promise<void> {
    const pause = PAUSES_MS[question.asked];
    if (pause === undefined) return;
    const runAt = new Date(this.clock.now().getTime() + pause);
    await this.queue.put(tx, askIntrum, question, { runAt });
  }
}

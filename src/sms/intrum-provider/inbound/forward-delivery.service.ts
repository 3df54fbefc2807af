import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, JobQueue, lockRow, Transactions, type Tx } from '../../../platform/index.js';
import { forwardToIntrum } from './forward-to-intrum.jobs.js';
import { ForwardTransitions } from './forward-transitions.js';
import { type ForwardOutcome, IntrumTeller } from './intrum-teller.js';
import { IntrumForward } from './intrum-forward.entity.js';

const MINUTE_MS = 60_000;
/** About two days; then INTRUM is not there, or not where the settings say. */
const PAUSES_MS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);

/** Tells INTRUM of incoming SMS until it took them, did not want them, or was away for too long. */
@Injectable()
export class ForwardDelivery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly transitions: ForwardTransitions,
    private readonly teller: IntrumTeller,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async deliver(forwardId: string): Promise<void> {
    const forward = await this.dataSource.getRepository(IntrumForward).findOneBy({ id: forwardId });
    if (forward?.status !== 'waiting' || this.isEarly(forward)) return;
    const outcome = await this.teller.tell(forward);
    await this.transactions.run(async (tx) => {
      const locked = await lockRow(tx, IntrumForward, { id: forwardId });
      if (locked?.tries === forward.tries) await this.settle(tx, locked, outcome);
    });
  }

  private isEarly({ dueAt }: IntrumForward): boolean {
    return dueAt !== null && this.clock.now() < dueAt;
  }

  private async settle(tx: Tx, forward: IntrumForward, outcome: ForwardOutcome): Promise<void> {
    const tries = forward.tries + 1;
    switch (outcome.kind) {
      case 'taken':
        await this.transitions.apply(tx, forward, 'deliver', { tries, answer: null });
        return;
      case 'withheld':
        await this.transitions.apply(tx, forward, 'withhold', { reason: 'code' });
        return;
      case 'ended':
        await this.transitions.apply(tx, forward, 'end', { reason: outcome.reason });
        return;
      case 'refused':
        await this.end(tx, forward, 'refused', { tries, answer: outcome.words });
        return;
      case 'later':
        return this.later(tx, forward, { tries, answer: outcome.words });
    }
  }

  private async later(tx: Tx, forward: IntrumForward, told: { tries: number; answer: string }) {
    const pause = PAUSES_MS[forward.tries];
    if (pause === undefined) return this.end(tx, forward, 'no_answer', told);
    const dueAt = new Date(this.clock.now().getTime() + pause);
    if (!(await this.transitions.apply(tx, forward, 'repeat', { ...told, dueAt }))) return;
    const { organizationId, id: forwardId } = forward;
    await this.queue.put(tx, forwardToIntrum, { organizationId, forwardId }, { runAt: dueAt });
  }

  private async end(
    tx: Tx,
    forward: IntrumForward,
    reason: 'refused' | 'no_answer',
    told: { tries: number; answer: string },
  ): Promise<void> {
    await this.transitions.apply(tx, forward, 'end', { ...told, reason });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, lockRow, Transactions, type Tx } from '../../../platform/index.js';
import { LOST_AFTER_MS } from '../../submission/submission-policy.js';
import { IntrumMessage } from './intrum-message.entity.js';
import { IntrumMessageTransitions } from './intrum-message-transitions.js';
import { IntrumOutcomes } from './intrum-outcomes.js';
import { IntrumOutside } from './intrum-outside.js';

/**
 * Hands messages of INTRUM to the gateway, between two short transactions as with any SMS (REL-4): what was being
 * submitted when a process died is `unknown` and never sent again by itself.
 */
@Injectable()
export class IntrumSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly transitions: IntrumMessageTransitions,
    private readonly outcomes: IntrumOutcomes,
    private readonly outside: IntrumOutside,
    private readonly clock: Clock,
  ) {}

  async submit(messageId: string): Promise<void> {
    const message = await this.dataSource.getRepository(IntrumMessage).findOneBy({ id: messageId });
    if (!message) return;
    if (message.status === 'submitting') return this.giveUp(messageId);
    if (!(await this.transactions.run((tx) => this.begin(tx, messageId)))) return;
    const result = await this.outside.send(message);
    await this.transactions.run(async (tx) => {
      const locked = await lockRow(tx, IntrumMessage, { id: messageId });
      if (locked) await this.outcomes.settle(tx, locked, result);
    });
  }

  private async begin(tx: Tx, id: string): Promise<boolean> {
    const message = await lockRow(tx, IntrumMessage, { id });
    const now = this.clock.now();
    if (message?.status !== 'queued' || (message.dueAt && now < message.dueAt)) return false;
    if (message.validUntil <= now) {
      await this.transitions.apply(tx, message, 'withdraw', 'no_longer_valid');
      return false;
    }
    return this.transitions.apply(tx, message, 'submit', null, { submittedAt: now });
  }

  /** While the answer may still come this job looks again later: it may be a second copy of one that is at work. */
  private async giveUp(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const message = await lockRow(tx, IntrumMessage, { id });
      if (message?.status !== 'submitting') return;
      const begun = message.submittedAt ?? message.statusAt;
      const lostAt = new Date(begun.getTime() + LOST_AFTER_MS);
      if (lostAt > this.clock.now()) return this.outcomes.again(tx, message, lostAt);
      await this.outcomes.settle(tx, message, { kind: 'unknown', cause: 'restart' });
    });
  }
}

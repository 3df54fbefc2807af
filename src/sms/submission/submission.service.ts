import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JobQueue, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsAttempt } from './sms-attempt.entity.js';
import { SmsOutside } from './sms-outside.js';
import { SubmissionOutcomes } from './submission-outcomes.js';
import { submitSms } from './submit-sms.jobs.js';

/**
 * Hands messages to the gateway, each attempt between two short transactions: the first says that the bytes are
 * about to go out, the second what came of it. Whoever finds the first without the second cannot know (REL-4).
 */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly transitions: SmsTransitions,
    private readonly outcomes: SubmissionOutcomes,
    private readonly outside: SmsOutside,
    private readonly queue: JobQueue,
  ) {}

  async submit(messageId: string): Promise<void> {
    const message = await this.dataSource.getRepository(SmsMessage).findOneBy({ id: messageId });
    if (!message) return;
    if (message.status === 'submitting') return this.giveUp(messageId);
    if (!this.outside.isDue(message)) return;
    const text = await this.outside.textOf(message);
    if (text === undefined) return this.withdraw(messageId);
    const attempt = await this.transactions.run((tx) => this.begin(tx, messageId));
    if (!attempt) return;
    const result = await this.outside.send(message, attempt, text);
    await this.transactions.run(async (tx) => {
      const locked = await lockRow(tx, SmsMessage, { id: messageId });
      if (locked) await this.outcomes.settle(tx, locked, attempt, result);
    });
  }

  private async begin(tx: Tx, messageId: string): Promise<SmsAttempt | undefined> {
    const message = await lockRow(tx, SmsMessage, { id: messageId });
    if (!message || !this.outside.isDue(message)) return undefined;
    if (!(await this.transitions.apply(tx, message, 'submit'))) return undefined;
    const attempt = this.outside.newAttempt(message);
    await tx.insert(SmsAttempt, attempt);
    return attempt;
  }

  /**
   * The process that was submitting died: the bytes may be out. While its answer may still come this job looks again
   * later, since it may be a second copy of a job that somebody is at.
   */
  private async giveUp(messageId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const message = await lockRow(tx, SmsMessage, { id: messageId });
      if (message?.status !== 'submitting') return;
      const { organizationId, attempts: number } = message;
      const attempt = await tx.findOneByOrFail(SmsAttempt, { messageId, number });
      const runAt = this.outside.lostAt(attempt);
      if (runAt) return this.queue.put(tx, submitSms, { organizationId, messageId }, { runAt });
      await this.outcomes.settle(tx, message, attempt, { kind: 'unknown', cause: 'restart' });
    });
  }

  private async withdraw(messageId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const message = await lockRow(tx, SmsMessage, { id: messageId });
      if (message) await this.outcomes.withdraw(tx, message);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, JobQueue, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { MailMessage } from '../mail-message.entity.js';
import { LetterOutcomes } from './letter-outcomes.js';
import { LetterOutside } from './letter-outside.js';
import { LOST_AFTER_MS } from './retry-policy.js';
import { submitLetter } from './submit-letter.jobs.js';

/**
 * Hands letters to the mail server, each attempt between two short transactions, as SMS go (REL-4): whoever finds the
 * first without the second cannot know whether the letter went out, and does not send it again.
 */
@Injectable()
export class LetterSubmission {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outcomes: LetterOutcomes,
    private readonly outside: LetterOutside,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async submit(messageId: string): Promise<void> {
    const message = await this.dataSource.getRepository(MailMessage).findOneBy({ id: messageId });
    if (!message) return;
    if (message.status === 'submitting') return this.giveUp(messageId);
    if (!this.isDue(message)) return;
    const letter = await this.outside.letterOf(message);
    const begun = await this.settled(messageId, (tx, locked) =>
      letter ? this.outside.begin(tx, locked) : this.outside.withdraw(tx, locked),
    );
    if (!letter || !begun) return;
    const result = await this.outside.send(letter);
    await this.settled(messageId, async (tx, locked) => {
      await this.outcomes.settle(tx, locked, result);
      return true;
    });
  }

  private isDue({ status, dueAt, email }: MailMessage): boolean {
    // Erased meanwhile: nobody is left to write to.
    if (status !== 'queued' || email === '') return false;
    return !dueAt || dueAt <= this.clock.now();
  }

  private settled(
    messageId: string,
    act: (tx: Tx, message: MailMessage) => Promise<boolean>,
  ): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const message = await lockRow(tx, MailMessage, { id: messageId });
      return message ? act(tx, message) : false;
    });
  }

  /** Somebody else is at it, or died at it: the letter may be out. */
  private async giveUp(messageId: string): Promise<void> {
    await this.settled(messageId, async (tx, message) => {
      const { status, statusAt, organizationId } = message;
      if (status !== 'submitting') return false;
      const runAt = new Date(statusAt.getTime() + LOST_AFTER_MS);
      if (runAt > this.clock.now()) {
        await this.queue.put(tx, submitLetter, { organizationId, messageId }, { runAt });
        return false;
      }
      await this.outcomes.settle(tx, message, { kind: 'unknown', cause: 'restart' });
      return true;
    });
  }
}

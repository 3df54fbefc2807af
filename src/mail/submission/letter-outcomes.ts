import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../platform/index.js';
import { MailTransitions } from '../lifecycle/mail-transitions.js';
import { type MailAttempt, MailMessage } from '../mail-message.entity.js';
import type { MailResult } from '../transport/mail-transport.js';
import { nextTry } from './retry-policy.js';
import { submitLetter } from './submit-letter.jobs.js';

type Postponed = Extract<MailResult, { kind: 'postponed' }>;

/** Writes down what came of handing a letter over. The caller has locked it. */
@Injectable()
export class LetterOutcomes {
  constructor(
    private readonly transitions: MailTransitions,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The attempt, written before the bytes go out. */
  async begin(tx: Tx, message: MailMessage): Promise<void> {
    const at = this.clock.now().toISOString();
    const attempt: MailAttempt = { at, outcome: 'submitting', reply: '' };
    await this.amend(tx, message, { attempts: [...message.attempts, attempt] });
  }

  async settle(tx: Tx, message: MailMessage, result: MailResult): Promise<void> {
    if (message.status !== 'submitting') return;
    await this.conclude(tx, message, result);
    switch (result.kind) {
      case 'accepted':
        await this.transitions.apply(tx, message, 'accept');
        return;
      case 'refused':
        await this.transitions.apply(tx, message, 'refuse', result.reason);
        return;
      case 'unknown':
        await this.transitions.apply(tx, message, 'lose', result.cause);
        return;
      case 'postponed':
        return this.postpone(tx, message, result);
    }
  }

  private async postpone(tx: Tx, message: MailMessage, { reason }: Postponed): Promise<void> {
    const { organizationId, id: messageId, attempts, validUntil } = message;
    const dueAt = nextTry(attempts.length, validUntil, this.clock.now());
    const action = dueAt ? 'postpone' : 'refuse';
    await this.transitions.apply(tx, message, action, reason);
    if (!dueAt) return;
    await this.amend(tx, message, { dueAt });
    await this.queue.put(tx, submitLetter, { organizationId, messageId }, { runAt: dueAt });
  }

  private async conclude(tx: Tx, message: MailMessage, result: MailResult): Promise<void> {
    const reply = 'reply' in result ? result.reply : '';
    const attempts = message.attempts.map((attempt, index) =>
      index === message.attempts.length - 1 ? { ...attempt, outcome: result.kind, reply } : attempt,
    );
    await this.amend(tx, message, { attempts });
  }

  private async amend(
    tx: Tx,
    message: MailMessage,
    change: Partial<Pick<MailMessage, 'attempts' | 'dueAt'>>,
  ): Promise<void> {
    await tx.update(MailMessage, { id: message.id }, change);
    Object.assign(message, change);
  }
}

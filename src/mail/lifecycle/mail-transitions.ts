import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { MailMessage, type MailStatusReason } from '../mail-message.entity.js';
import { type MailAction, mailLifecycle } from './mail-lifecycle.js';

/** The one writer of a letter's status. The caller has locked the row. */
@Injectable()
export class MailTransitions {
  constructor(private readonly clock: Clock) {}

  /** False when the letter is where this action leads nowhere; then nothing is changed. */
  async apply(
    tx: Tx,
    message: MailMessage,
    action: MailAction,
    reason: MailStatusReason | null = null,
  ): Promise<boolean> {
    const status = mailLifecycle.next(message.status, action);
    if (!status) return false;
    const moved = { status, reason, statusAt: this.clock.now() };
    await tx.update(MailMessage, { id: message.id }, moved);
    Object.assign(message, moved);
    return true;
  }
}

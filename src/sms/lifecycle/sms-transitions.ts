import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { SmsMessage } from '../sms-message.entity.js';
import { smsLifecycle } from './sms-lifecycle.js';
import type { SmsAction, SmsStatusReason } from './sms-status.js';

/** The one writer of a message's status. The caller has locked the row and records the evidence. */
@Injectable()
export class SmsTransitions {
  constructor(private readonly clock: Clock) {}

  /** False when the message is where this action leads nowhere; then nothing is changed. */
  async apply(
    tx: Tx,
    message: SmsMessage,
    action: SmsAction,
    reason: SmsStatusReason | null = null,
  ): Promise<boolean> {
    const status = smsLifecycle.next(message.status, action);
    if (!status) return false;
    const attempts = message.attempts + (action === 'submit' ? 1 : 0);
    const unknowns = message.unknowns + (action === 'lose' ? 1 : 0);
    const moved = { status, reason, attempts, unknowns, statusAt: this.clock.now() };
    await tx.update(SmsMessage, { id: message.id }, moved);
    Object.assign(message, moved);
    return true;
  }
}

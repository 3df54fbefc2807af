import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../../platform/index.js';
import { smsLifecycle } from '../../lifecycle/sms-lifecycle.js';
import type { SmsAction, SmsStatusReason } from '../../lifecycle/sms-status.js';
import { IntrumMessage } from './intrum-message.entity.js';

/** What else changes with a status. */
export type Beside = Partial<Pick<IntrumMessage, 'dueAt' | 'postponements' | 'submittedAt'>>;

/** The one writer of the status of a message of INTRUM: the table is that of any SMS. The caller has locked the row. */
@Injectable()
export class IntrumMessageTransitions {
  constructor(private readonly clock: Clock) {}

  /** False when the message is where this leads nowhere; then nothing is changed. */
  async apply(
    tx: Tx,
    message: IntrumMessage,
    action: SmsAction,
    reason: SmsStatusReason | null = null,
    beside: Beside = {},
  ): Promise<boolean> {
    const status = smsLifecycle.next(message.status, action);
    if (!status) return false;
    const moved = { ...beside, status, reason, statusAt: this.clock.now() };
    await tx.update(IntrumMessage, { id: message.id }, moved);
    Object.assign(message, moved);
    return true;
  }
}

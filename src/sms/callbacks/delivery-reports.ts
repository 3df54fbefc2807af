import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { DomainEvents, lockRow, type Tx } from '../../platform/index.js';
import type { DeliveryReport } from '../gateways/sms-gateway.js';
import type { SmsAction } from '../lifecycle/sms-status.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import { SmsMessage } from '../sms-message.entity.js';
import { smsUndeliverable } from '../sms.events.js';
import { placeOf, subjectOf } from '../sms-subject.js';
import { SmsAttempt } from '../submission/sms-attempt.entity.js';
import type { CallbackOutcome, SmsCallback } from './sms-callback.entity.js';

const ACTIONS: Readonly<Record<DeliveryReport['status'], SmsAction>> = {
  sent: 'transmit',
  delivered: 'deliver',
  expired: 'expire',
  undeliverable: 'fail',
  rejected: 'reject',
};

/** Applies what gateways report of messages, in any order, however often. */
@Injectable()
export class DeliveryReports {
  constructor(
    private readonly transitions: SmsTransitions,
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
  ) {}

  /** Notes in the callback which message it is of. @param raw as it came: it becomes evidence */
  async apply(
    tx: Tx,
    callback: SmsCallback,
    report: DeliveryReport,
    raw: string,
  ): Promise<CallbackOutcome> {
    const { gateway } = callback;
    const { providerId, status, reason = null } = report;
    const [attempt, another] = await tx.find(SmsAttempt, {
      where: { gateway, providerId },
      take: 2,
    });
    // An ambiguous match is not a match (G-5).
    if (!attempt || another) return 'unmatched';
    const message = await lockRow(tx, SmsMessage, { id: attempt.messageId });
    if (!message) return 'unmatched';
    callback.messageId = message.id;
    // The second attempt is still on its way: that the first one failed says nothing of it.
    if (status !== 'delivered' && attempt.number < message.attempts) return 'late';
    if (!(await this.transitions.apply(tx, message, ACTIONS[status], reason))) return 'late';
    await this.record(tx, message, attempt, report, raw);
    return 'applied';
  }

  private async record(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    { providerId, status, reason }: DeliveryReport,
    raw: string,
  ): Promise<void> {
    const fact = {
      ...placeOf(message),
      disclosures: { providerMessageId: providerId, rawReceipt: raw },
    };
    const data = { messageId: message.id, attempt: attempt.number };
    if (status === 'sent') return;
    if (status === 'delivered') {
      await this.journal.record(tx, { ...fact, type: 'sms.delivered', data });
      return;
    }
    await this.journal.record(tx, {
      ...fact,
      type: 'sms.failed',
      data: { ...data, status, cause: reason ?? '' },
    });
    await this.events.emit(tx, smsUndeliverable, subjectOf(message));
  }
}

import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { DomainEvents, type Tx } from '../../platform/index.js';
import type { SmsReason, UnknownCause } from '../lifecycle/sms-status.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { smsUndeliverable, smsUnknown } from '../sms.events.js';
import { placeOf, subjectOf } from '../sms-subject.js';
import type { SmsAttempt } from './sms-attempt.entity.js';
import { isAwaited } from '../texts/message-purpose.js';

/**
 * What submissions leave in the journal, and whom they are told to. A try that was put off leaves nothing: nothing went
 * out, and the one that ends it counts it in its number.
 */
@Injectable()
export class SubmissionEvidence {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
  ) {}

  async accepted(
    tx: Tx,
    message: SmsMessage,
    { number: attempt, gateway }: SmsAttempt,
    providerIds: readonly string[],
  ): Promise<void> {
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.submitted',
      data: { messageId: message.id, attempt, gateway },
      // Of every part: the operator's record is asked for by each (C-7).
      disclosures: { providerMessageId: providerIds.filter(Boolean).join(', ') },
    });
  }

  async refused(tx: Tx, message: SmsMessage, cause: SmsReason): Promise<void> {
    const { id: messageId, attempts: attempt } = message;
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.failed',
      data: { messageId, attempt, status: 'rejected', cause },
    });
  }

  async unknown(
    tx: Tx,
    message: SmsMessage,
    { number: attempt }: SmsAttempt,
    cause: UnknownCause,
  ): Promise<void> {
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.unknown',
      data: { messageId: message.id, attempt, cause },
    });
    if (isAwaited(message)) await this.events.emit(tx, smsUnknown, subjectOf(message));
  }

  async tellUndeliverable(tx: Tx, message: SmsMessage): Promise<void> {
    if (isAwaited(message)) await this.events.emit(tx, smsUndeliverable, subjectOf(message));
  }
}

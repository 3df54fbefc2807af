import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { DomainEvents, type Tx } from '../../platform/index.js';
import type { SmsReason, SmsReportedStatus } from '../lifecycle/sms-status.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { smsUndeliverable } from '../sms.events.js';
import { placeOf, subjectOf } from '../sms-subject.js';
import type { SmsAttempt } from '../submission/sms-attempt.entity.js';
import { isAwaited } from '../texts/message-purpose.js';

/** What a message came to, and by the report of which part. */
interface Reported {
  readonly providerId: string;
  readonly status: SmsReportedStatus;
  readonly reason: SmsReason | null;
}

/** What reports leave in the journal once they decide what became of a message, and whom that is told to. */
@Injectable()
export class ReportEvidence {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
  ) {}

  async reported(
    tx: Tx,
    message: SmsMessage,
    { number: attempt }: SmsAttempt,
    { providerId, status, reason }: Reported,
    raw: string,
  ): Promise<void> {
    const disclosures = { providerMessageId: providerId, rawReceipt: raw };
    const fact = { ...placeOf(message), disclosures };
    const data = { messageId: message.id, attempt };
    if (status === 'sent') return;
    if (status === 'delivered') {
      await this.journal.record(tx, { ...fact, type: 'sms.delivered', data });
      return;
    }
    const failed = { ...data, status, cause: reason ?? '' };
    await this.journal.record(tx, { ...fact, type: 'sms.failed', data: failed });
    if (isAwaited(message)) await this.events.emit(tx, smsUndeliverable, subjectOf(message));
  }
}

import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { Clock, DomainEvents, JobQueue, type Tx } from '../../platform/index.js';
import type { SubmissionResult } from '../gateways/sms-gateway.js';
import type { SmsReason, UnknownCause } from '../lifecycle/sms-status.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { smsUndeliverable, smsUnknown } from '../sms.events.js';
import { placeOf, subjectOf } from '../sms-subject.js';
import { SmsAttempt } from './sms-attempt.entity.js';
import { submitSms } from './submit-sms.jobs.js';
import { maySubmitAgain, UNKNOWN_WAIT_MS } from './submission-policy.js';

/** Writes down what came of a submission: attempt, status, evidence, event. */
@Injectable()
export class SubmissionOutcomes {
  constructor(
    private readonly transitions: SmsTransitions,
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The caller has locked the message. An answer after we gave up waiting still counts. */
  async settle(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    result: SubmissionResult,
  ): Promise<void> {
    const { outcome } = await tx.findOneByOrFail(SmsAttempt, { id: attempt.id });
    const open = outcome === 'submitting' || (outcome === 'unknown' && result.kind !== 'unknown');
    if (!open) return;
    switch (result.kind) {
      case 'accepted':
        return this.accepted(tx, message, attempt, result.providerIds[0] ?? '');
      case 'refused':
      case 'postponed':
        return this.refused(tx, message, attempt, result.reason);
      case 'unknown':
        return this.unknown(tx, message, attempt, result.cause);
    }
  }

  /** Link or code died before the bytes went out. */
  async withdraw(tx: Tx, message: SmsMessage): Promise<void> {
    if (!(await this.transitions.apply(tx, message, 'withdraw', 'no_longer_valid'))) return;
    await this.recordRefusal(tx, message, 'other');
  }

  /** A cap was reached before it was handed to the gateway. */
  async hold(tx: Tx, message: SmsMessage): Promise<void> {
    if (!(await this.transitions.apply(tx, message, 'withdraw', 'throttled'))) return;
    await this.recordRefusal(tx, message, 'throttled');
    await this.events.emit(tx, smsUndeliverable, subjectOf(message));
  }

  private async accepted(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    providerId: string,
  ): Promise<void> {
    await this.answer(tx, attempt, { outcome: 'accepted', reason: null, providerId });
    await this.transitions.apply(tx, message, 'accept');
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.submitted',
      data: { messageId: message.id, attempt: attempt.number, gateway: attempt.gateway },
      disclosures: { providerMessageId: providerId },
    });
  }

  private async refused(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    reason: SmsReason,
  ): Promise<void> {
    await this.answer(tx, attempt, { outcome: 'rejected', reason });
    if (!(await this.transitions.apply(tx, message, 'reject', reason))) return;
    await this.recordRefusal(tx, message, reason);
    await this.events.emit(tx, smsUndeliverable, subjectOf(message));
  }

  private async unknown(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    cause: UnknownCause,
  ): Promise<void> {
    await this.answer(tx, attempt, { outcome: 'unknown', reason: cause });
    await this.transitions.apply(tx, message, 'lose', cause);
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.unknown',
      data: { messageId: message.id, attempt: attempt.number, cause },
    });
    await this.events.emit(tx, smsUnknown, subjectOf(message));
    if (maySubmitAgain(message)) await this.putSecondAttempt(tx, message);
  }

  private async putSecondAttempt(tx: Tx, message: SmsMessage): Promise<void> {
    const { organizationId, id: messageId } = message;
    const runAt = new Date(message.statusAt.getTime() + UNKNOWN_WAIT_MS);
    await this.queue.put(tx, submitSms, { organizationId, messageId }, { runAt });
  }

  private async answer(tx: Tx, attempt: SmsAttempt, answer: Partial<SmsAttempt>): Promise<void> {
    const answeredAt = answer.outcome === 'unknown' ? null : this.clock.now();
    await tx.update(SmsAttempt, { id: attempt.id }, { ...answer, answeredAt });
  }

  private async recordRefusal(tx: Tx, message: SmsMessage, cause: SmsReason): Promise<void> {
    await this.journal.record(tx, {
      ...placeOf(message),
      type: 'sms.failed',
      data: { messageId: message.id, attempt: message.attempts, status: 'rejected', cause },
    });
  }
}

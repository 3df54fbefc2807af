import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../platform/index.js';
import type { SubmissionResult } from '../gateways/sms-gateway.js';
import type { UnknownCause } from '../lifecycle/sms-status.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { AttemptRecords } from './attempt-records.js';
import type { SmsAttempt } from './sms-attempt.entity.js';
import { SubmissionEvidence } from './submission-evidence.js';
import { maySubmitAgain, UNKNOWN_WAIT_MS } from './submission-policy.js';
import { SubmissionRefusals } from './submission-refusals.js';
import { submitSms } from './submit-sms.jobs.js';

/** Writes down what came of a submission: attempt, status, evidence, event. */
@Injectable()
export class SubmissionOutcomes {
  constructor(
    private readonly attempts: AttemptRecords,
    private readonly transitions: SmsTransitions,
    private readonly evidence: SubmissionEvidence,
    private readonly refusals: SubmissionRefusals,
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
    if (!(await this.attempts.takes(tx, message, attempt, result))) return;
    switch (result.kind) {
      case 'accepted':
        await this.attempts.accept(tx, attempt, result);
        await this.transitions.apply(tx, message, 'accept');
        return this.evidence.accepted(tx, message, attempt, result.providerIds);
      case 'refused':
        return this.refusals.refused(tx, message, attempt, result.reason);
      case 'postponed':
        return this.refusals.postponed(tx, message, attempt, result);
      case 'unknown':
        return this.unknown(tx, message, attempt, result.cause);
    }
  }

  /** Link or code died before the bytes went out. Nobody asked for that when it only waited too long. */
  async withdraw(tx: Tx, message: SmsMessage): Promise<void> {
    if (!(await this.transitions.apply(tx, message, 'withdraw', 'no_longer_valid'))) return;
    await this.evidence.refused(tx, message, 'other');
    if (message.validUntil <= this.clock.now()) await this.evidence.tellUndeliverable(tx, message);
  }

  /** A cap was reached before it was handed to the gateway. */
  async hold(tx: Tx, message: SmsMessage): Promise<void> {
    if (!(await this.transitions.apply(tx, message, 'withdraw', 'throttled'))) return;
    await this.evidence.refused(tx, message, 'throttled');
    await this.evidence.tellUndeliverable(tx, message);
  }

  private async unknown(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    cause: UnknownCause,
  ): Promise<void> {
    await this.attempts.lose(tx, attempt, cause);
    await this.transitions.apply(tx, message, 'lose', cause);
    await this.evidence.unknown(tx, message, attempt, cause);
    if (!maySubmitAgain(message)) return;
    const { organizationId, id: messageId } = message;
    const runAt = new Date(message.statusAt.getTime() + UNKNOWN_WAIT_MS);
    await this.queue.put(tx, submitSms, { organizationId, messageId }, { runAt });
  }
}

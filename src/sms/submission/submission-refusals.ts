import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../platform/index.js';
import type { SmsGateway, SubmissionResult } from '../gateways/sms-gateway.js';
import type { SmsReason } from '../lifecycle/sms-status.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import { SmsMessage } from '../sms-message.entity.js';
import { AttemptRecords } from './attempt-records.js';
import { OtherGateway } from './other-gateway.js';
import { nextTry } from './refusal-policy.js';
import type { SmsAttempt } from './sms-attempt.entity.js';
import { SubmissionEvidence } from './submission-evidence.js';
import { UNKNOWN_WAIT_MS } from './submission-policy.js';
import { submitSms } from './submit-sms.jobs.js';

type Postponed = Extract<SubmissionResult, { kind: 'postponed' }>;

/** What becomes of a message that certainly did not go out: it waits, goes through the other gateway, or ends. */
@Injectable()
export class SubmissionRefusals {
  constructor(
    private readonly attempts: AttemptRecords,
    private readonly transitions: SmsTransitions,
    private readonly evidence: SubmissionEvidence,
    private readonly others: OtherGateway,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async refused(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    reason: SmsReason,
  ): Promise<void> {
    await this.attempts.refuse(tx, attempt, reason);
    await this.end(tx, message, attempt, reason);
  }

  async postponed(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    result: Postponed,
  ): Promise<void> {
    const { reason } = result;
    await this.attempts.refuse(tx, attempt, reason);
    const other = await this.others.after(tx, message, reason);
    const at = nextTry(result, message, this.clock.now(), other !== undefined);
    if (!at || message.status !== 'submitting') return this.end(tx, message, attempt, reason);
    // What may have gone out before is not said to be in the queue.
    const isUnknown = message.unknowns > 0;
    const moved = await this.transitions.apply(
      tx,
      message,
      isUnknown ? 'forgo' : 'postpone',
      reason,
    );
    if (!moved) return;
    const earliest = message.statusAt.getTime() + (isUnknown ? UNKNOWN_WAIT_MS : 0);
    const dueAt = new Date(Math.max(at.getTime(), earliest));
    await this.again(tx, message, { dueAt, postponements: message.postponements + 1 });
  }

  private async end(tx: Tx, message: SmsMessage, attempt: SmsAttempt, reason: SmsReason) {
    // An answer that comes so late that the next attempt has begun says nothing of the message.
    if (attempt.number < message.attempts) return;
    if (message.unknowns > 0) {
      // The first attempt may be on the phone: that the second was refused does not make the message rejected.
      if (!(await this.transitions.apply(tx, message, 'forgo', reason))) return;
      return this.evidence.refused(tx, message, reason);
    }
    const isAnswer = message.status === 'submitting';
    const other = isAnswer ? await this.others.after(tx, message, reason) : undefined;
    if (other) return this.failOver(tx, message, reason, other);
    if (!(await this.transitions.apply(tx, message, 'reject', reason))) return;
    await this.evidence.refused(tx, message, reason);
    await this.evidence.tellUndeliverable(tx, message);
  }

  private async failOver(tx: Tx, message: SmsMessage, reason: SmsReason, other: SmsGateway) {
    if (!(await this.transitions.apply(tx, message, 'failOver', reason))) return;
    await this.evidence.refused(tx, message, reason);
    const { name: gateway, sender } = other;
    await this.again(tx, message, { gateway, sender, dueAt: null, postponements: 0 });
  }

  private async again(tx: Tx, message: SmsMessage, way: Partial<SmsMessage>): Promise<void> {
    const { organizationId, id: messageId } = message;
    await tx.update(SmsMessage, { id: messageId }, way);
    Object.assign(message, way);
    const runAt = way.dueAt ?? this.clock.now();
    await this.queue.put(tx, submitSms, { organizationId, messageId }, { runAt });
  }
}

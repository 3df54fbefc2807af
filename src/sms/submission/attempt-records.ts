import { Injectable } from '@nestjs/common';
import { Clock, newId, type Tx } from '../../platform/index.js';
import type { SubmissionResult } from '../gateways/sms-gateway.js';
import { IntrumSchedule } from '../gateways/intrum/intrum-schedule.js';
import type { SmsReason, UnknownCause } from '../lifecycle/sms-status.js';
import { SmsMessage } from '../sms-message.entity.js';
import { SmsAttempt } from './sms-attempt.entity.js';
import { SmsPart } from './sms-part.entity.js';

type Accepted = Extract<SubmissionResult, { kind: 'accepted' }>;

/** As long as a row takes; no gateway is known to have longer ones. */
const LONGEST_ID = 128;

/** Writes down how an attempt ended. */
@Injectable()
export class AttemptRecords {
  constructor(
    private readonly clock: Clock,
    private readonly intrum: IntrumSchedule,
  ) {}

  /** Whether the answer counts: also one after we gave up waiting, since then it is known after all; never a second. */
  async takes(
    tx: Tx,
    message: SmsMessage,
    { id }: SmsAttempt,
    { kind }: SubmissionResult,
  ): Promise<boolean> {
    const { outcome } = await tx.findOneByOrFail(SmsAttempt, { id });
    if (outcome !== 'unknown') return outcome === 'submitting';
    if (kind === 'unknown') return false;
    message.unknowns -= 1;
    await tx.update(SmsMessage, { id: message.id }, { unknowns: message.unknowns });
    return true;
  }

  async accept(tx: Tx, attempt: SmsAttempt, { providerIds, costKopecks }: Accepted): Promise<void> {
    const ids = providerIds.map((id) => (id === '' ? null : id.slice(0, LONGEST_ID)));
    const now = this.clock.now();
    const answered = {
      outcome: 'accepted',
      reason: null,
      // Of the first part that has one: what most gateways know the whole message by.
      providerId: ids.find((id) => id !== null) ?? null,
      costKopecks: costKopecks ?? null,
      answeredAt: now,
    } as const;
    await tx.update(SmsAttempt, { id: attempt.id }, answered);
    const parts = ids.map((providerId, index) => partOf(attempt, index + 1, providerId, now));
    await tx.insert(SmsPart, parts);
    await this.intrum.begin(tx, attempt.gateway, attempt.organizationId, providerIds);
  }

  async refuse(tx: Tx, { id }: SmsAttempt, reason: SmsReason): Promise<void> {
    const answeredAt = this.clock.now();
    await tx.update(SmsAttempt, { id }, { outcome: 'rejected', reason, answeredAt });
  }

  async lose(tx: Tx, { id }: SmsAttempt, reason: UnknownCause): Promise<void> {
    await tx.update(SmsAttempt, { id }, { outcome: 'unknown', reason, answeredAt: null });
  }
}

function partOf(
  { id: attemptId, organizationId, messageId, gateway }: SmsAttempt,
  number: number,
  providerId: string | null,
  now: Date,
): SmsPart {
  return {
    id: newId(),
    organizationId,
    messageId,
    attemptId,
    number,
    gateway,
    providerId,
    status: 'accepted',
    reason: null,
    acceptedAt: now,
    statusAt: now,
  };
}

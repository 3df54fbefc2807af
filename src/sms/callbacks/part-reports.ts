import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Clock, type Tx } from '../../platform/index.js';
import type { DeliveryReport } from '../gateways/sms-gateway.js';
import type { SmsAction, SmsReportedStatus } from '../lifecycle/sms-status.js';
import { SmsTransitions } from '../lifecycle/sms-transitions.js';
import type { SmsMessage } from '../sms-message.entity.js';
import { isPartFinal, progressOf } from '../submission/part-progress.js';
import { SmsAttempt } from '../submission/sms-attempt.entity.js';
import { SmsPart } from '../submission/sms-part.entity.js';
import { SubmissionOutcomes } from '../submission/submission-outcomes.js';
import { ReportEvidence } from './report-evidence.js';
import type { ReportMatch } from './report-matching.js';

const ACTIONS: Readonly<Record<SmsReportedStatus, SmsAction>> = {
  sent: 'transmit',
  delivered: 'deliver',
  expired: 'expire',
  undeliverable: 'fail',
  rejected: 'reject',
};

/** One report of one part: the part, and what its message comes to by it. Ends stay, of a part as of a message. */
@Injectable()
export class PartReports {
  constructor(
    private readonly transitions: SmsTransitions,
    private readonly outcomes: SubmissionOutcomes,
    private readonly evidence: ReportEvidence,
    private readonly clock: Clock,
  ) {}

  /** The caller has locked the message. False when it came too late to change anything. */
  async apply(
    tx: Tx,
    message: SmsMessage,
    match: ReportMatch,
    report: DeliveryReport,
    raw: string,
  ): Promise<boolean> {
    const attempt = await tx.findOneByOrFail(SmsAttempt, { id: match.attemptId });
    if (match.partId === undefined) await this.accept(tx, message, attempt, report);
    const parts = await tx.find(SmsPart, {
      where: { attemptId: attempt.id },
      order: { number: 'ASC' },
    });
    const part = parts.find(({ id }) => id === match.partId) ?? parts[0];
    if (!part || isPartFinal(part) || part.status === report.status) return false;
    await this.move(tx, part, report);
    const progress = progressOf(parts);
    if (!progress) return true;
    // Another attempt is still on its way: that this one failed says nothing of the message.
    if (progress.status !== 'delivered' && (await this.hasLater(tx, attempt))) return false;
    const { status, reason } = progress;
    const moved = await this.transitions.apply(tx, message, ACTIONS[status], reason);
    if (moved) await this.evidence.reported(tx, message, attempt, { ...report, ...progress }, raw);
    return moved || status === 'sent';
  }

  /** Whoever reports of a message has taken it, even if that answer never came. */
  private async accept(
    tx: Tx,
    message: SmsMessage,
    attempt: SmsAttempt,
    { providerId }: DeliveryReport,
  ): Promise<void> {
    await this.outcomes.settle(tx, message, attempt, {
      kind: 'accepted',
      providerIds: [providerId],
    });
  }

  private async move(tx: Tx, part: SmsPart, report: DeliveryReport): Promise<void> {
    const { status, reason = null } = report;
    const moved = { status, reason, statusAt: this.clock.now() };
    await tx.update(SmsPart, { id: part.id }, moved);
    Object.assign(part, moved);
  }

  private hasLater(tx: Tx, { messageId, number }: SmsAttempt): Promise<boolean> {
    const outcome = In(['submitting', 'accepted', 'unknown']);
    return tx.existsBy(SmsAttempt, { messageId, number: MoreThan(number), outcome });
  }
}

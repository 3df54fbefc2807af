import { Injectable } from '@nestjs/common';
import { Clock, newId, Transactions, type Tx } from '../../../platform/index.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import {
  type DeliveryReport,
  type InboundMessage,
  SmsGateway,
  type SmsSubmission,
  type SubmissionResult,
} from '../sms-gateway.js';
import { behaviourOf, type SandboxReportPlan } from './sandbox-behaviour.js';
import { SandboxMessage } from './sandbox-message.entity.js';
import { inboundOfRaw, reportAsRaw, reportOfRaw } from './sandbox-wire.js';

/** Sends nothing anywhere: messages come up on a phone that anybody can look at (G-14). */
@Injectable()
export class SandboxGateway extends SmsGateway {
  readonly name = 'sandbox';
  readonly sender = 'Signet';

  constructor(
    private readonly transactions: Transactions,
    private readonly callbacks: SmsCallbacks,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async send(submission: SmsSubmission): Promise<SubmissionResult> {
    const behaviour = behaviourOf(submission.to);
    const providerId = await this.transactions.run(async (tx) => {
      const { idempotencyKey } = submission;
      const known = await tx.findOneBy(SandboxMessage, { idempotencyKey });
      if (known) return known.id;
      const id = await this.show(tx, submission, behaviour.arrives);
      for (const plan of behaviour.reports) await this.report(tx, id, plan);
      return id;
    });
    if (!behaviour.answers) return { kind: 'unknown', cause: 'no-response' };
    return { kind: 'accepted', providerIds: [providerId] };
  }

  override parseReports(raw: string): readonly DeliveryReport[] {
    const report = reportOfRaw(raw);
    return report ? [report] : [];
  }

  override parseInbound(raw: string): readonly InboundMessage[] {
    const inbound = inboundOfRaw(raw);
    return inbound ? [inbound] : [];
  }

  private async show(tx: Tx, submission: SmsSubmission, shown: boolean): Promise<string> {
    const { to: phone, sender: party, text, idempotencyKey } = submission;
    const id = newId();
    const createdAt = this.clock.now();
    const message = { id, phone, party, text, shown, idempotencyKey, createdAt };
    await tx.insert(SandboxMessage, { ...message, direction: 'received' });
    return id;
  }

  private async report(tx: Tx, providerId: string, plan: SandboxReportPlan): Promise<void> {
    const { afterMs, ...what } = plan;
    const at = new Date(this.clock.now().getTime() + afterMs);
    await this.callbacks.take(tx, this.name, reportAsRaw({ providerId, ...what }), at);
  }
}

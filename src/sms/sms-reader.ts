import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { SmsStatus, SmsStatusReason } from './lifecycle/sms-status.js';
import { SmsMessage } from './sms-message.entity.js';
import { type AttemptOutcome, SmsAttempt } from './submission/sms-attempt.entity.js';
import type { MessagePurpose } from './texts/message-purpose.js';

/** Where the newest message to a signer stands. */
export interface SmsState {
  readonly status: SmsStatus;
  readonly reason: SmsStatusReason | null;
  readonly at: Date;
}

/** One message with everything that is known of its way; the text is masked. */
export interface SmsView extends SmsState {
  readonly id: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly purpose: MessagePurpose;
  readonly phone: string;
  readonly sender: string;
  readonly text: string;
  readonly segments: number;
  readonly createdAt: Date;
  /** Oldest first. */
  readonly attempts: readonly SmsAttemptView[];
}

export interface SmsAttemptView {
  readonly number: number;
  readonly gateway: string;
  readonly outcome: AttemptOutcome;
  readonly reason: string | null;
  /** The gateway's id of the message: what the operator's own record is asked by (C-7). */
  readonly providerId: string | null;
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
}

/** What other modules may ask about messages. */
@Injectable()
export class SmsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The state of the newest message to each signer; signers without one are left out. */
  async latestBySigner(signerIds: readonly string[]): Promise<Map<string, SmsState>> {
    if (signerIds.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(SmsMessage).find({
      select: { id: true, signerId: true, status: true, reason: true, statusAt: true },
      where: { signerId: In(signerIds) },
      order: { id: 'ASC' },
    });
    // The last one wins: ids order by time.
    return new Map(
      rows.map(({ signerId, status, reason, statusAt }) => [
        signerId,
        { status, reason, at: statusAt },
      ]),
    );
  }

  /** All messages of a request, oldest first: for the signature sheet and for a dispute. */
  async ofRequest(requestId: string): Promise<SmsView[]> {
    const messages = await this.dataSource
      .getRepository(SmsMessage)
      .find({ where: { requestId }, order: { id: 'ASC' } });
    return this.withAttempts(messages);
  }

  /** When messages to this signer were asked for, oldest first: for the limits of SEC-3. */
  async sentTimes(
    signerId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Date[]> {
    const rows = await manager.find(SmsMessage, {
      select: { id: true, createdAt: true },
      where: { signerId },
      order: { id: 'ASC' },
    });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** When codes alone were sent to this signer, oldest first: a code sent again counts each time (SEC-3). */
  async codeTimes(signerId: string, manager: EntityManager): Promise<Date[]> {
    const rows = await manager.find(SmsMessage, {
      select: { id: true, createdAt: true },
      where: { signerId, purpose: 'code' },
      order: { id: 'ASC' },
    });
    return rows.map(({ createdAt }) => createdAt);
  }

  /** For the lists of this module. */
  async withAttempts(messages: readonly SmsMessage[]): Promise<SmsView[]> {
    if (messages.length === 0) return [];
    const attempts = await this.dataSource.getRepository(SmsAttempt).find({
      where: { messageId: In(messages.map(({ id }) => id)) },
      order: { number: 'ASC' },
    });
    const byMessage = Map.groupBy(attempts, ({ messageId }) => messageId);
    return messages.map((message) => viewOf(message, byMessage.get(message.id) ?? []));
  }
}

/** Rows without what is nobody else's business. */
function viewOf(message: SmsMessage, attempts: readonly SmsAttempt[]): SmsView {
  return {
    id: message.id,
    requestId: message.requestId,
    signerId: message.signerId,
    purpose: message.purpose,
    phone: message.phone,
    sender: message.sender,
    text: message.text,
    segments: message.segments,
    status: message.status,
    reason: message.reason,
    at: message.statusAt,
    createdAt: message.createdAt,
    attempts: attempts.map((attempt) => ({
      number: attempt.number,
      gateway: attempt.gateway,
      outcome: attempt.outcome,
      reason: attempt.reason,
      providerId: attempt.providerId,
      submittedAt: attempt.submittedAt,
      answeredAt: attempt.answeredAt,
    })),
  };
}

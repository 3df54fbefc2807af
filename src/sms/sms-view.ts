import type {
  SmsPartStatus,
  SmsReason,
  SmsStatus,
  SmsStatusReason,
} from './lifecycle/sms-status.js';
import type { SmsMessage } from './sms-message.entity.js';
import type { AttemptOutcome, SmsAttempt } from './submission/sms-attempt.entity.js';
import type { SmsPart } from './submission/sms-part.entity.js';
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
  /** The gateway that it goes through, or went. */
  readonly gateway: string | null;
  readonly createdAt: Date;
  /** When it is handed to its gateway again, where that could not take it; null otherwise. */
  readonly nextAttemptAt: Date | null;
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
  /** What the gateway said it took. */
  readonly costKopecks: number | null;
  /** In their order; empty until the gateway numbered them. */
  readonly parts: readonly SmsPartView[];
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
}

/** One part of an attempt, by the gateway's own number (G-3). */
export interface SmsPartView {
  readonly number: number;
  readonly providerId: string | null;
  readonly status: SmsPartStatus;
  readonly reason: SmsReason | null;
  readonly at: Date;
}

/** A row without what is nobody else's business. */
export function messageView(message: SmsMessage, attempts: readonly SmsAttemptView[]): SmsView {
  return {
    id: message.id,
    requestId: message.requestId,
    signerId: message.signerId,
    purpose: message.purpose,
    phone: message.phone,
    sender: message.sender,
    text: message.text,
    segments: message.segments,
    gateway: message.gateway,
    status: message.status,
    reason: message.reason,
    at: message.statusAt,
    createdAt: message.createdAt,
    nextAttemptAt: message.status === 'queued' ? message.dueAt : null,
    attempts,
  };
}

export function attemptView(attempt: SmsAttempt, parts: readonly SmsPart[]): SmsAttemptView {
  return {
    number: attempt.number,
    gateway: attempt.gateway,
    outcome: attempt.outcome,
    reason: attempt.reason,
    providerId: attempt.providerId,
    costKopecks: attempt.costKopecks,
    parts: parts.map(({ number, providerId, status, reason, statusAt }) => ({
      number,
      providerId,
      status,
      reason,
      at: statusAt,
    })),
    submittedAt: attempt.submittedAt,
    answeredAt: attempt.answeredAt,
  };
}

import type { SmsReason, UnknownCause } from '../lifecycle/sms-status.js';

/** One message on its way out. `text` holds the secrets: it is neither stored nor logged. */
export interface SmsSubmission {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly sender: string;
  /** Seconds after which it need not be delivered any more; at least 60. */
  readonly validity: number;
  /** Ours, one per message: a gateway that takes keys sends no second message with the same one. */
  readonly idempotencyKey: string;
}

/** What came of a submission. An answer that never came is `unknown`, not a reason to send again. */
export type SubmissionResult =
  | { readonly kind: 'accepted'; readonly providerId: string }
  | { readonly kind: 'refused'; readonly reason: SmsReason }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause };

/** What a gateway later says of a message. */
export interface DeliveryReport {
  readonly providerId: string;
  readonly status: 'sent' | 'delivered' | 'expired' | 'undeliverable' | 'rejected';
  readonly reason?: SmsReason;
}

/** A message that somebody sent to our number. */
export interface InboundMessage {
  readonly providerId: string;
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * Port to the operator's side (domain.md §6.1). Parsing is pure: what comes in is stored first and understood
 * later, by a job.
 */
export abstract class SmsGateway {
  /** A technical word that stands in evidence: `sandbox`, `smpp`. */
  abstract readonly name: string;
  /** The sender's name that this gateway has registered for us (L-20). */
  abstract readonly sender: string;

  /** Sends once. Throws only when it does not know what happened. */
  abstract send(submission: SmsSubmission): Promise<SubmissionResult>;
  /** Undefined when this is no report. */
  abstract parseReport(raw: string): DeliveryReport | undefined;
  /** Undefined when this is no incoming message. */
  abstract parseInbound(raw: string): InboundMessage | undefined;
}

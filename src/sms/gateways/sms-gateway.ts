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
  | {
      readonly kind: 'accepted';
      /** The gateway's id of each part that it numbers, at least one; reports come under them. */
      readonly providerIds: readonly string[];
      /** What the gateway says it costs. */
      readonly costKopecks?: number;
    }
  | { readonly kind: 'refused'; readonly reason: SmsReason }
  /** Nothing went out, and the same may be tried again later: too fast, queue full, not connected. */
  | {
      readonly kind: 'postponed';
      readonly reason: 'throttled' | 'unavailable';
      readonly afterMs: number;
      /** The operator keeps no more messages of ours: a few tries, since it may be this subscriber's alone (G-8). */
      readonly queueFull?: boolean;
    }
  | { readonly kind: 'unknown'; readonly cause: UnknownCause };

/** What a gateway later says of a message, or of one part of it. */
export interface DeliveryReport {
  readonly providerId: string;
  readonly status: 'sent' | 'delivered' | 'expired' | 'undeliverable' | 'rejected';
  readonly reason?: SmsReason;
  /** The piece of what came that says it, where one callback tells of several messages. */
  readonly raw?: string;
}

/** A message that somebody sent to our number. */
export interface InboundMessage {
  readonly providerId: string;
  /** E.164. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** How a gateway calls us (G-16). */
export interface GatewayCallbacks {
  /** The last part of the address that it calls: who knows it is the gateway. */
  readonly secret: string;
  /** What it takes for «understood»; anything else and it calls again. */
  readonly answer: string;
  /** Addresses and networks that it calls from; any when there are none. */
  readonly sources: readonly string[];
}

/**
 * Port to the operator's side (domain.md §6.1). Parsing is pure: what comes in is stored first and understood
 * later, by a job, maybe in another process.
 */
export abstract class SmsGateway {
  /** A technical word that stands in evidence: `sandbox`, `smpp`. */
  abstract readonly name: string;
  /** The sender's name or number that this gateway has registered for us (L-20). */
  abstract readonly sender: string;

  /** Whether its reports may write an id otherwise than its answers did (G-5). */
  readonly rewritesIds: boolean = false;
  /** Undefined when it never calls us over HTTP. */
  readonly callsUs: GatewayCallbacks | undefined = undefined;

  /** Sends once. Throws only when it does not know what happened. */
  abstract send(submission: SmsSubmission): Promise<SubmissionResult>;
  /** Empty when this holds no report. */
  abstract parseReports(raw: string): readonly DeliveryReport[];
  /** Empty when this holds no incoming message. */
  abstract parseInbound(raw: string): readonly InboundMessage[];

  /**
   * Asks what became of a message that was accepted: for reports that never came. Raw, as `parseReports` reads it;
   * undefined when there was no answer.
   *
   * @param to E.164
   */
  statusOf?(providerId: string, to: string): Promise<string | undefined>;

  /** Kopecks left on the account; undefined where the gateway has no such thing or did not say. */
  balance(): Promise<number | undefined> {
    return Promise.resolve(undefined);
  }

  /** Called once in processes that submit; connections are opened here, not in the constructor. */
  start(): Promise<void> {
    return Promise.resolve();
  }

  /** Takes nothing more and lets go of connections (REL-6). */
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

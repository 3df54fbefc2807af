import type { SmsReason } from '../lifecycle/sms-status.js';
import type { SubmissionResult } from '../gateways/sms-gateway.js';

/**
 * Whether a refusal is the gateway's own, so that another one may take the message. What the number, the person or
 * the text is the reason of stays refused: nobody is talked past.
 */
export const FAILS_OVER: Readonly<Record<SmsReason, boolean>> = {
  // Our account there, its money, its line, its list of names: the other gateway has its own.
  auth: true,
  no_funds: true,
  unavailable: true,
  throttled: true,
  sender_not_allowed: true,
  // A known refusal whose reason nobody told: nothing went out, and it may be the gateway's.
  other: true,
  // The same number, with whomever.
  bad_number: false,
  // Subscribers may refuse mass SMS; a second road around that refusal is not ours to take.
  blocked_by_subscriber: false,
  stop_list: false,
  // The same words: moderation is not shopped around.
  text_forbidden: false,
  // Says that the first one did go out.
  duplicate: false,
};

type Postponed = Extract<SubmissionResult, { kind: 'postponed' }>;

const SECOND = 1_000;
/** Pauses grow to a quarter of an hour: a message of three days costs a gateway that is down a few hundred tries. */
const PAUSES_MS: Readonly<Record<Postponed['reason'], readonly number[]>> = {
  throttled: [1, 1, 2, 4, 8, 15, 30, 60, 120, 300, 900].map((seconds) => seconds * SECOND),
  unavailable: [5, 15, 45, 120, 300, 600, 900].map((seconds) => seconds * SECOND),
};

/** A full queue is tried for about a minute (G-8), and so is any trouble while another gateway waits to help. */
const FEW_TRIES = 4;

/** What is known of a message when its gateway could not take it. */
export interface Waiting {
  readonly id: string;
  /** Earlier ones in a row. */
  readonly postponements: number;
  readonly validUntil: Date;
}

/** When to try again; undefined when the message is not worth waiting any longer. */
export function nextTry(
  { reason, afterMs, queueFull = false }: Postponed,
  message: Waiting,
  now: Date,
  hasOther: boolean,
): Date | undefined {
  const isShort = queueFull || hasOther;
  if (isShort && message.postponements >= FEW_TRIES) return undefined;
  const pauses = queueFull ? PAUSES_MS.unavailable : PAUSES_MS[reason];
  const pause = Math.max(afterMs, pauses[message.postponements] ?? pauses.at(-1) ?? 0);
  const at = new Date(now.getTime() + Math.round(pause * (1 + spreadOf(message.id))));
  return at < message.validUntil ? at : undefined;
}

/** 0 to a quarter, of the random end of the id: what was postponed together does not come back together. */
function spreadOf(id: string): number {
  return Number.parseInt(id.slice(-4), 16) / 0x10000 / 4 || 0;
}

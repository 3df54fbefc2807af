import type { SmsMessage } from '../sms-message.entity.js';
import { carriesCode } from '../texts/message-purpose.js';

/** How long a receipt is waited for before a message that is `unknown` may be tried once more (REL-4). */
export const UNKNOWN_WAIT_MS = 60_000;

/** SMPP and operators refuse less; more is of no use to anybody. */
const LEAST_VALIDITY_S = 60;
const MOST_VALIDITY_S = 48 * 3600;

/** After this whoever submitted is dead or cut off: its answer, if it ever comes, is a late one. */
export const LOST_AFTER_MS = 30_000;

/**
 * A message that is `unknown` is tried a second time only if it carries no code, and only once. Attempts that were
 * refused do not count: what they sent did not go out.
 */
export function maySubmitAgain({ status, purpose, unknowns }: SmsMessage): boolean {
  return status === 'unknown' && unknowns === 1 && !carriesCode(purpose);
}

/** Whether it goes to the gateway now. */
export function isDue(message: SmsMessage, now: Date): boolean {
  if (message.phone === '') return false; // erased meanwhile: nobody is left to send it to
  if (message.dueAt && now < message.dueAt) return false;
  if (message.status === 'queued') return true;
  const waited = now.getTime() - message.statusAt.getTime() >= UNKNOWN_WAIT_MS;
  return maySubmitAgain(message) && waited;
}

/** Seconds for which the operator should keep trying. */
export function validityOf({ validUntil }: SmsMessage, now: Date): number {
  const left = Math.floor((validUntil.getTime() - now.getTime()) / 1000);
  return Math.min(Math.max(left, LEAST_VALIDITY_S), MOST_VALIDITY_S);
}

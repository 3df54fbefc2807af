import type { SmsStatus } from '../../lifecycle/sms-status.js';

/** How our states are called in INTRUM's form (domain.md §6.1). */
const WORDS: Readonly<Record<SmsStatus, string>> = {
  queued: 'new',
  submitting: 'new',
  accepted: 'inprogress',
  sent: 'send',
  delivered: 'delivered',
  expired: 'absent',
  undeliverable: 'notdelivered',
  rejected: 'blocked',
  unknown: 'notfound',
};

/** Until then a report may still tell what became of a message that nobody answered for. */
const MAY_BE_TOLD_MS = 24 * 3_600_000;

/** Undefined: nobody knows yet, so INTRUM is to ask again later. */
export function intrumState(status: SmsStatus, statusAt: Date, now: Date): string | undefined {
  const isFresh = now.getTime() - statusAt.getTime() < MAY_BE_TOLD_MS;
  return status === 'unknown' && isFresh ? undefined : WORDS[status];
}

import type { SmsReason } from '../../lifecycle/sms-status.js';
import type { DeliveryReport, SubmissionResult } from '../sms-gateway.js';

const BLOCKED_MS = 60_000;

const refused = (reason: SmsReason): SubmissionResult => ({ kind: 'refused', reason });

/** `error_code` of a submission (G-10). */
const ERRORS: ReadonlyMap<number, SubmissionResult> = new Map([
  [1, refused('other')],
  [2, refused('auth')],
  [3, refused('no_funds')],
  // Our address is shut out for a while, after many errors: nothing was taken, later it may be.
  [4, { kind: 'postponed', reason: 'unavailable', afterMs: BLOCKED_MS }],
  [5, refused('other')],
  [6, refused('text_forbidden')],
  [7, refused('bad_number')],
  [8, refused('other')],
  [9, refused('duplicate')],
]);

/** States of a message (domain.md §6.1); −1 waits, −3 is not known there, and neither is news. */
const STATES: ReadonlyMap<number, Omit<DeliveryReport, 'providerId'>> = new Map([
  [0, { status: 'sent' }],
  [1, { status: 'delivered' }],
  [2, { status: 'delivered' }],
  [4, { status: 'delivered' }],
  [3, { status: 'expired' }],
  [20, { status: 'undeliverable' }],
  [25, { status: 'undeliverable' }],
  [-2, { status: 'undeliverable' }],
  [22, { status: 'rejected', reason: 'bad_number' }],
  [23, { status: 'rejected', reason: 'text_forbidden' }],
  [24, { status: 'rejected', reason: 'no_funds' }],
]);

/** `err` beside a state: why. */
const CAUSES: ReadonlyMap<number, SmsReason> = new Map([
  [1, 'bad_number'],
  [238, 'text_forbidden'],
  [244, 'blocked_by_subscriber'],
  [247, 'throttled'],
  [248, 'bad_number'],
  [249, 'bad_number'],
  [250, 'stop_list'],
  [251, 'throttled'],
  [252, 'stop_list'],
  [253, 'text_forbidden'],
  [254, 'sender_not_allowed'],
]);

/** An error that is not in the manual is a refusal all the same. */
export function smscError(code: number): SubmissionResult {
  return ERRORS.get(code) ?? refused('other');
}

export function smscState(
  state: number | undefined,
  cause: number | undefined,
): Omit<DeliveryReport, 'providerId'> | undefined {
  const known = state === undefined ? undefined : STATES.get(state);
  if (known?.status !== 'undeliverable' && known?.status !== 'rejected') return known;
  const reason = CAUSES.get(cause ?? 0) ?? known.reason;
  return reason ? { ...known, reason } : known;
}

/**
 * Where a message stands (domain.md §6.1, REL-4). `unknown`: the bytes may have gone out and nobody answered, so
 * it is never sent again by itself when it carries a code.
 */
export const SMS_STATUSES = [
  'queued',
  'submitting',
  'accepted',
  'sent',
  'delivered',
  'expired',
  'undeliverable',
  'rejected',
  'unknown',
] as const;
export type SmsStatus = (typeof SMS_STATUSES)[number];

/** What a gateway may report, of a message or of one part of it. */
export type SmsReportedStatus = Extract<
  SmsStatus,
  'sent' | 'delivered' | 'expired' | 'undeliverable' | 'rejected'
>;

/** Where one part of a message stands. */
export type SmsPartStatus = 'accepted' | SmsReportedStatus;

/**
 * What moves a message: we do, the gateway's answer does, or a report. `postpone`, `failOver`: nothing went out, and
 * it waits for another try, with the same gateway or the other. `forgo`: nothing went out this time, but maybe before.
 */
export type SmsAction =
  | 'submit'
  | 'accept'
  | 'lose'
  | 'postpone'
  | 'failOver'
  | 'forgo'
  | 'withdraw'
  | 'transmit'
  | 'deliver'
  | 'expire'
  | 'fail'
  | 'reject';

/** Why a message was refused or did not arrive. */
export const SMS_REASONS = [
  'bad_number',
  'blocked_by_subscriber',
  'sender_not_allowed',
  'text_forbidden',
  'stop_list',
  'no_funds',
  'throttled',
  'duplicate',
  'auth',
  'unavailable',
  'other',
] as const;
export type SmsReason = (typeof SMS_REASONS)[number];

/** Why nobody knows whether a message went out. */
export type UnknownCause = 'no-response' | 'closed' | 'timeout' | 'restart';

/** What stands beside a status; `no_longer_valid`: link or code died before the message was submitted. */
export type SmsStatusReason = SmsReason | UnknownCause | 'no_longer_valid';

/** Whether the message is at its end: nothing that comes later changes it. */
export function isFinal(status: SmsStatus): boolean {
  return ['delivered', 'expired', 'undeliverable', 'rejected'].includes(status);
}

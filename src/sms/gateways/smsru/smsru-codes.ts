import type { SmsReason } from '../../lifecycle/sms-status.js';
import type { DeliveryReport, SubmissionResult } from '../sms-gateway.js';

const RETRY_MS = 30_000;

/** Why a message was not taken (G-11), whether said of the request or of the number. */
const REASONS: ReadonlyMap<number, SmsReason> = new Map([
  [150, 'bad_number'],
  [200, 'auth'],
  [201, 'no_funds'],
  [202, 'bad_number'],
  [203, 'other'],
  [204, 'sender_not_allowed'],
  [205, 'text_forbidden'],
  [206, 'throttled'],
  [207, 'bad_number'],
  [208, 'other'],
  [209, 'stop_list'],
  [214, 'bad_number'],
  [215, 'stop_list'],
  [221, 'sender_not_allowed'],
  [230, 'throttled'],
  [231, 'duplicate'],
  [232, 'duplicate'],
  [233, 'throttled'],
  [300, 'auth'],
  [301, 'auth'],
  [302, 'auth'],
]);

const UNDELIVERABLE = [105, 106, 107, 150];

/** What a code other than 100 makes of a submission. */
export function smsruRefusal(code: number): SubmissionResult {
  if (code === 220) return { kind: 'postponed', reason: 'unavailable', afterMs: RETRY_MS };
  // Their server broke: it may have been before or after the message was taken.
  if (code === 500) return { kind: 'unknown', cause: 'no-response' };
  return { kind: 'refused', reason: REASONS.get(code) ?? 'other' };
}

/** States of a message (domain.md §6.1); 100 waits, −1 is not known there, and neither is news. */
export function smsruState(
  code: number | undefined,
): Omit<DeliveryReport, 'providerId'> | undefined {
  if (code === undefined) return undefined;
  if (code === 101 || code === 102) return { status: 'sent' };
  // 110: read, in a messenger.
  if (code === 103 || code === 110) return { status: 'delivered' };
  if (code === 104) return { status: 'expired' };
  const reason = REASONS.get(code);
  if (UNDELIVERABLE.includes(code)) return { status: 'undeliverable', ...(reason && { reason }) };
  const isRejected = code === 108 || (code >= 200 && code < 300);
  return isRejected ? { status: 'rejected', ...(reason && { reason }) } : undefined;
}

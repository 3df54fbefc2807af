import { ConfigError } from '../../../../platform/index.js';
import { SMS_REASONS, type SmsReason } from '../../../lifecycle/sms-status.js';

/** Statuses of SMPP 3.4 §5.1.3 that we send or tell apart. */
export const STATUS = {
  ok: 0x00,
  queueFull: 0x14,
  throttled: 0x58,
  temporaryAppError: 0x64,
  invalidCommand: 0x03,
} as const;

const REASONS: ReadonlyMap<number, SmsReason> = new Map<number, SmsReason>([
  // ESME_RSYSERR: it did not take the message, but whether it ever will it does not say; so no try by ourselves.
  [0x08, 'unavailable'],
  [0x0a, 'sender_not_allowed'], // ESME_RINVSRCADR
  [0x0b, 'bad_number'], // ESME_RINVDSTADR
  [0x0d, 'auth'], // ESME_RBINDFAIL
  [0x0e, 'auth'], // ESME_RINVPASWD
  [0x0f, 'auth'], // ESME_RINVSYSID
  [0x48, 'sender_not_allowed'], // ESME_RINVSRCTON
  [0x49, 'sender_not_allowed'], // ESME_RINVSRCNPI
  [0x50, 'bad_number'], // ESME_RINVDSTTON
  [0x51, 'bad_number'], // ESME_RINVDSTNPI
  [0x66, 'text_forbidden'], // ESME_RX_R_APPN: the receiver's side rejects it for good
  [0x0101, 'sender_not_allowed'], // ESME_RPROHIBITED
]);

/** Why an SMSC that answers with this status will not take the message. */
export type StatusReasons = (status: number) => SmsReason;

/** By the standard, and before it by what the operator's manual adds. @throws ConfigError */
export function statusReasons(own: ReadonlyMap<number, string>): StatusReasons {
  const added = new Map([...own].map(([status, word]) => [status, knownReason(word)]));
  return (status) => added.get(status) ?? REASONS.get(status) ?? 'other';
}

function knownReason(word: string): SmsReason {
  const found = SMS_REASONS.find((reason) => reason === word);
  if (!found)
    throw new ConfigError('SMPP_STATUS_REASONS', word, `one of ${SMS_REASONS.join(', ')}`);
  return found;
}

/** Statuses of a bind that no waiting heals (G-8). */
export function isAuthFailure(status: number): boolean {
  return REASONS.get(status) === 'auth';
}

/** `0x0000000b`, as manuals of operators print it. */
export function statusForPeople(status: number): string {
  return `0x${status.toString(16).padStart(8, '0')}`;
}

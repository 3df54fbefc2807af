import { stateMachine } from '#libs/state-machine';

/**
 * Where a letter stands. `sent`: our mail server took it, and more is never known. `unknown`: it may have gone out and
 * nobody answered, so it is never sent again by itself.
 */
export const MAIL_STATUSES = ['queued', 'submitting', 'sent', 'failed', 'unknown'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** `postpone`: nothing went out, and it is tried again. `withdraw`: its link died first. */
export type MailAction = 'submit' | 'accept' | 'refuse' | 'postpone' | 'lose' | 'withdraw';

export const mailLifecycle = stateMachine<MailStatus, MailAction>('queued', {
  queued: { submit: 'submitting', withdraw: 'failed' },
  submitting: { accept: 'sent', refuse: 'failed', postpone: 'queued', lose: 'unknown' },
  sent: {},
  failed: {},
  unknown: {},
});

import { stateMachine } from '#libs/state-machine';
import type { SmsAction, SmsStatus } from './sms-status.js';

/** What a report may say of a message that the gateway has, or may have. */
const reported = {
  deliver: 'delivered',
  expire: 'expired',
  fail: 'undeliverable',
  reject: 'rejected',
} as const;

/** The life of a message. Ends stay: a late report after an end is kept and changes nothing. */
export const smsLifecycle = stateMachine<SmsStatus, SmsAction>('queued', {
  queued: { submit: 'submitting', withdraw: 'rejected' },
  // A first submission that nobody answered may be reported while the second one is on its way.
  // Back into the queue goes only what certainly did not go out.
  submitting: {
    accept: 'accepted',
    lose: 'unknown',
    reject: 'rejected',
    deliver: 'delivered',
    postpone: 'queued',
    failOver: 'queued',
    forgo: 'unknown',
  },
  accepted: { ...reported, transmit: 'sent' },
  sent: reported,
  // The answer or a report may come after we gave up waiting; a message without a code may be tried once more.
  unknown: {
    ...reported,
    transmit: 'sent',
    submit: 'submitting',
    accept: 'accepted',
  },
  delivered: {},
  expired: {},
  undeliverable: {},
  rejected: {},
});

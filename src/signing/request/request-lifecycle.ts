import { stateMachine } from '#libs/state-machine';
import type { RequestAction, RequestStatus, SignerAction, SignerStatus } from './request-status.js';

/** A request begins when its documents are sent. A signature implies that the document was opened. */
export const requestLifecycle = stateMachine<RequestStatus, RequestAction>('sent', {
  sent: { view: 'viewed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  viewed: { sign: 'signed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  signed: {},
  declined: {},
  expired: {},
  cancelled: {},
});

/** One person's own way through the request; it ends for everybody when the request does. */
export const signerLifecycle = stateMachine<SignerStatus, SignerAction>('draft', {
  draft: { invite: 'sent', expire: 'expired', cancel: 'cancelled' },
  sent: { view: 'viewed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  viewed: { sign: 'signed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  signed: {},
  declined: {},
  expired: {},
  cancelled: {},
});

import { stateMachine } from '#libs/state-machine';
import type { DocumentAction, DocumentStatus } from './document-status.js';

/** The life of a document, whole. `signed` is final, and nobody signs what was not opened. */
export const documentLifecycle = stateMachine<DocumentStatus, DocumentAction>('draft', {
  draft: { send: 'sent' },
  sent: { view: 'viewed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  viewed: { sign: 'signed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  // Sent again: a new request over the same frozen bytes.
  declined: { send: 'sent' },
  expired: { send: 'sent' },
  cancelled: { send: 'sent' },
  signed: {},
});

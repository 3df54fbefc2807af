/** Where a document stands; lists filter by it (S-14). Sealing is `sealedAt`, a step after `signed`, not a status. */
export const DOCUMENT_STATUSES = [
  'draft',
  'sent',
  'viewed',
  'signed',
  'declined',
  'expired',
  'cancelled',
] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** What moves a document; who may do it is decided by whoever asks for the move. */
export type DocumentAction = 'send' | 'view' | 'sign' | 'decline' | 'expire' | 'cancel';

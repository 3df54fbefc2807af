/** Where a sending stands; its documents move with it. */
export const REQUEST_STATUSES = [
  'sent',
  'viewed',
  'signed',
  'declined',
  'expired',
  'cancelled',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export type RequestAction = 'view' | 'sign' | 'decline' | 'expire' | 'cancel';

/** Where one person stands; the words are those of documents: `draft` before his turn has come. */
export type SignerStatus = 'draft' | RequestStatus;

export type SignerAction = 'invite' | RequestAction;

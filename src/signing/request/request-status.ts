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

/** Where one person stands; the words are those of the request. */
export type SignerStatus = RequestStatus;

import type { DocumentRow } from '../document-queries.js';

export const BULK_ACTS = ['send', 'remind', 'cancel', 'download'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

/** So many documents at once: more is a job for a program, not for a dialog. */
export const MOST_AT_ONCE = 100;
/** The API takes no more documents in one package. */
const MOST_IN_PACKAGE = 20;

export type ActFacts = Pick<
  DocumentRow,
  'status' | 'requestId' | 'sealedAt' | 'erasedAt' | 'contactId' | 'awaitingClientData'
>;

/** Whether the document's state allows the act; the API decides once more. */
export function allows(act: BulkAct, document: ActFacts): boolean {
  const { status, requestId, sealedAt, erasedAt } = document;
  if (erasedAt !== null) return false;
  switch (act) {
    case 'send':
      return maySend(document);
    case 'remind':
    case 'cancel':
      return requestId !== null && (status === 'sent' || status === 'viewed');
    case 'download':
      return status === 'signed' && sealedAt !== null;
  }
}

/** Several documents of one client, each of which may be sent, can go in one SMS. */
export function isPackage(documents: readonly ActFacts[]): boolean {
  const [first] = documents;
  return (
    first !== undefined &&
    first.contactId !== null &&
    documents.length > 1 &&
    documents.length <= MOST_IN_PACKAGE &&
    documents.every((one) => one.contactId === first.contactId && allows('send', one))
  );
}

function maySend({ status, awaitingClientData }: ActFacts): boolean {
  return (
    !awaitingClientData &&
    (status === 'draft' || status === 'declined' || status === 'expired' || status === 'cancelled')
  );
}

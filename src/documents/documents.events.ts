import { defineEvent } from '../platform/index.js';
import type { EventDefinition } from '../platform/index.js';
import type { DocumentAction } from './lifecycle/document-status.js';

/** Ids only; whoever listens reads the rest. */
export type DocumentEvent = Readonly<{
  organizationId: string;
  documentId: string;
  requestId: string | null;
}>;

export const documentSent = defineEvent<DocumentEvent>(
  'document.sent',
  'Документ отправлен на подпись.',
);
export const documentViewed = defineEvent<DocumentEvent>(
  'document.viewed',
  'Клиент открыл документ.',
);
export const documentSigned = defineEvent<DocumentEvent>(
  'document.signed',
  'Документ подписали все, кому он отправлен.',
);
export const documentDeclined = defineEvent<DocumentEvent>(
  'document.declined',
  'Клиент отказался подписать документ.',
);
export const documentExpired = defineEvent<DocumentEvent>(
  'document.expired',
  'Срок подписания документа истёк.',
);
export const documentCancelled = defineEvent<DocumentEvent>(
  'document.cancelled',
  'Отправитель отозвал документ.',
);

/** Not a move of the lifecycle: sealing follows signing. */
export const documentSealed = defineEvent<DocumentEvent>(
  'document.sealed',
  'Подписанный документ запечатан.',
);

/** Not a move either: the status stays, and nothing personal does. */
export const documentErased = defineEvent<DocumentEvent>(
  'document.erased',
  'Персональные данные документа стёрты.',
);

/** What each move of the lifecycle tells the rest of the product. */
export const eventOfAction: Readonly<Record<DocumentAction, EventDefinition<DocumentEvent>>> = {
  send: documentSent,
  view: documentViewed,
  sign: documentSigned,
  decline: documentDeclined,
  expire: documentExpired,
  cancel: documentCancelled,
};

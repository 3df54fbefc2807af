/** The front door of documents: made from a template, frozen, moved by a table. */
export { type AnsweredDraft, AwaitingDocuments } from './client-data/awaiting-documents.js';
export { ClientDataRequest } from './client-data/client-data-request.entity.js';
export type { ClientDataStatus } from './client-data/client-data-request.entity.js';
export { type ClientAnswers, ClientDataRequests } from './client-data/client-data-requests.js';
export {
  AwaitingClientData,
  ClientDataNotAnswered,
  ClientDataNotApplicable,
  ClientDataNotAsked,
  ClientDataNotWaiting,
} from './client-data/client-data.errors.js';
export { DocumentDto } from './dto/document.dto.js';
export { documentFiles } from './document-files.js';
export { DocumentReader } from './document-reader.js';
export type { DocumentView } from './document-view.js';
export { DocumentNotFound, InvalidTransition } from './documents.errors.js';
export {
  documentDeclined,
  documentErased,
  documentExpired,
  documentSealed,
  documentSent,
  documentSigned,
} from './documents.events.js';
export type { DocumentEvent } from './documents.events.js';
export { DocumentErasure, type DocumentPosition } from './erasure/document-erasure.js';
export { DocumentsModule } from './documents.module.js';
export type { DocumentAction, DocumentStatus } from './lifecycle/document-status.js';
export { DocumentTransitions } from './lifecycle/document-transitions.js';
export type { TransitionLinks } from './lifecycle/document-transitions.js';
export { type KeptFile, SignedFiles } from './signed-files.js';
export type { StampBox } from './stamp-box.js';

import type { CardRef } from '../crm/index.js';
import type { DocumentWarning } from './document-warning.js';
import type { Document } from './document.entity.js';
import type { DocumentStatus } from './lifecycle/document-status.js';
import type { StampBox } from './stamp-box.js';

/** A document as other modules see it. */
export interface DocumentView {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string;
  readonly title: string;
  readonly status: DocumentStatus;
  readonly statusChangedAt: Date;
  readonly templateId: string | null;
  readonly templateVersion: number | null;
  readonly card: CardRef | null;
  readonly contactId: string | null;
  readonly author: { readonly id: string; readonly name: string };
  /** Hash of the frozen bytes; null only while the client still has fields to fill. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly pages: number | null;
  readonly stampBoxes: readonly StampBox[];
  readonly warnings: readonly DocumentWarning[];
  readonly requestId: string | null;
  readonly signatureId: string | null;
  readonly signedSha256: string | null;
  readonly sealedAt: Date | null;
  /** When the personal values and the files were erased: there is no PDF any more. */
  readonly erasedAt: Date | null;
  readonly awaitingClientData: boolean;
  readonly createdAt: Date;
}

export function viewOf(row: Document): DocumentView {
  return {
    id: row.id,
    organizationId: row.organizationId,
    number: row.number,
    title: row.title,
    status: row.status,
    statusChangedAt: row.statusChangedAt,
    templateId: row.templateId,
    templateVersion: row.templateVersion,
    card: row.cardType && row.cardId ? { type: row.cardType, id: row.cardId } : null,
    contactId: row.contactId,
    author: { id: row.authorId, name: row.authorName },
    sha256: row.sha256,
    bytes: row.bytes,
    pages: row.pages,
    stampBoxes: row.stampBoxes,
    warnings: row.warnings,
    requestId: row.requestId,
    signatureId: row.signatureId,
    signedSha256: row.signedSha256,
    sealedAt: row.sealedAt,
    erasedAt: row.erasedAt,
    awaitingClientData: row.awaitingClientData,
    createdAt: row.createdAt,
  };
}

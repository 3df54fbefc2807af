import { Injectable } from '@nestjs/common';
import { CardFiles, type CardRef } from '../../crm/index.js';
import { FileStore, Listens } from '../../platform/index.js';
import { DocumentReader } from '../document-reader.js';
import type { DocumentView } from '../document-view.js';
import { type DocumentEvent, documentSealed } from '../documents.events.js';

/** Puts the sealed PDF on the card that the document was made from. */
@Injectable()
export class CardCopyListener {
  constructor(
    private readonly documents: DocumentReader,
    private readonly files: FileStore,
    private readonly cardFiles: CardFiles,
  ) {}

  /** A card that is gone by now gets nothing: the document itself keeps its file. Nor does an erased one give one. */
  @Listens(documentSealed)
  async copy({ organizationId, documentId }: DocumentEvent): Promise<void> {
    const document = await this.documents.get(organizationId, documentId);
    const card = cardOf(document);
    if (!card || !document.signedSha256 || document.erasedAt) return;
    const bytes = await this.files.get(document.signedSha256);
    const name = `${document.title} № ${document.number}.pdf`.toWellFormed();
    await this.cardFiles.put(organizationId, card, { documentId, name, bytes });
  }
}

/** Without a card of its own a document belongs to its contact (S-10). */
function cardOf({ card, contactId }: DocumentView): CardRef | undefined {
  if (card) return card;
  return contactId === null ? undefined : { type: 'contact', id: contactId };
}

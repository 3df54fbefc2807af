import { Injectable } from '@nestjs/common';
import { CardReader } from '../crm/index.js';
import type { PhoneChoice } from '../crm/index.js';
import { DocumentReader } from './document-reader.js';

/** Numbers a document can be sent to, read from the CRM at this moment (S-9). */
@Injectable()
export class DocumentPhones {
  constructor(
    private readonly documents: DocumentReader,
    private readonly cards: CardReader,
  ) {}

  /** Throws DocumentNotFound, and CardNotFound when the card is gone from the CRM. */
  async of(organizationId: string, documentId: string): Promise<readonly PhoneChoice[]> {
    const { card, contactId } = await this.documents.get(organizationId, documentId);
    const { phones } = await this.cards.source(organizationId, { card, contactId });
    return phones;
  }
}

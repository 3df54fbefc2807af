import { Injectable } from '@nestjs/common';
import { CardReader } from '../crm/index.js';
import { type PhoneChoice, type PhoneWarning, phoneWarnings } from '../crm/index.js';
import { Clock } from '../platform/index.js';
import { SettingsReader } from '../settings/index.js';
import { DocumentReader } from './document-reader.js';

/** A number, and what to know before a document goes there. */
export interface JudgedPhone extends PhoneChoice {
  readonly warnings: readonly PhoneWarning[];
}

/** Numbers a document can be sent to, read from the CRM at this moment (S-9). */
@Injectable()
export class DocumentPhones {
  constructor(
    private readonly documents: DocumentReader,
    private readonly cards: CardReader,
    private readonly settings: SettingsReader,
    private readonly clock: Clock,
  ) {}

  /** Throws DocumentNotFound, and CardNotFound when the card is gone from the CRM. */
  async of(organizationId: string, documentId: string): Promise<JudgedPhone[]> {
    const { card, contactId } = await this.documents.get(organizationId, documentId);
    const { phones } = await this.cards.source(organizationId, { card, contactId });
    const { phoneChangedWarningDays: days } = await this.settings.eSignature(organizationId);
    const now = this.clock.now();
    return phones.map((phone) => {
      const origin = { phoneSource: phone.source, phoneChangedAt: phone.changedAt };
      return { ...phone, warnings: phoneWarnings(origin, days, now) };
    });
  }
}

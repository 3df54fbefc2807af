import { Injectable } from '@nestjs/common';
import { CrmAdapter } from './adapters/crm-adapter.js';
import type { CrmCard, CrmContact, CrmNames, WantedNames } from './adapters/crm-adapter.js';
import { phoneChoices } from './card-phones.js';
import type { PhoneChoice } from './card-phones.js';
import { cardVariables } from './card-variables.js';
import type { CardVariables } from './card-variables.js';
import type { CardRef } from './cards/card-type.js';
import { CardNotFound, ContactNotFound } from './crm.errors.js';

/** What a document is made from: a card, a contact, both, or nothing of the CRM. */
export interface DocumentSource {
  readonly card?: CardRef | null;
  readonly contactId?: string | null;
}

/** Who a document is for, and what its template may say of him. */
export interface SourceView {
  readonly card: CrmCard | undefined;
  /** The contact that was named, else the first one of the card. */
  readonly contact: CrmContact | undefined;
  readonly variables: CardVariables;
  readonly phones: readonly PhoneChoice[];
}

/** The questions other modules may ask of the CRM, whichever CRM it is. */
@Injectable()
export class CardReader {
  constructor(private readonly crm: CrmAdapter) {}

  /** Throws CardNotFound, also for another organization's. */
  async card(organizationId: string, ref: CardRef): Promise<CrmCard> {
    const card = await this.crm.card(organizationId, ref);
    if (!card) throw new CardNotFound();
    return card;
  }

  /** Throws ContactNotFound, also for another organization's. */
  async contact(organizationId: string, id: string): Promise<CrmContact> {
    const contact = await this.crm.contact(organizationId, id);
    if (!contact) throw new ContactNotFound();
    return contact;
  }

  /** Of many contacts and cards at once, for lists; what is not there or erased is left out. */
  names(organizationId: string, wanted: WantedNames): Promise<CrmNames> {
    return this.crm.names(organizationId, wanted);
  }

  /** Throws CardNotFound, ContactNotFound. */
  async source(organizationId: string, source: DocumentSource): Promise<SourceView> {
    const [card, named] = await Promise.all([
      source.card ? this.card(organizationId, source.card) : undefined,
      source.contactId ? this.contact(organizationId, source.contactId) : undefined,
    ]);
    const contact = named ?? card?.contacts[0];
    return {
      card,
      contact,
      variables: cardVariables(card, contact),
      phones: phoneChoices(card, contact),
    };
  }
}

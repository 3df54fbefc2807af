import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { foldForSearch } from '#libs/russian-text';
import { Clock, lockRow, type Tx } from '../../platform/index.js';
import { CardContact } from '../cards/card-contact.entity.js';
import { Card } from '../cards/card.entity.js';
import { ContactPhone } from '../contacts/contact-phone.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { ContactNotFound } from '../crm.errors.js';
import { CardFile } from '../files/card-file.entity.js';
import { withoutPerson } from './card-text.js';
import { CardsNaming } from './cards-naming.js';
import { PersonTraces } from './person-traces.js';

const ERASED_NAME = 'Данные стёрты';

/** Takes a person out of the built-in directory: contact, numbers with their history, and the cards that name him. */
@Injectable()
export class ContactErasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly naming: CardsNaming,
    private readonly clock: Clock,
  ) {}

  /** Every number the contact has or had, and whether he is erased. Throws ContactNotFound. */
  async facts(
    organizationId: string,
    contactId: string,
  ): Promise<{ readonly erasedAt: Date | null; readonly phones: readonly string[] }> {
    const { manager } = this.dataSource;
    const contact = await manager.findOneBy(Contact, { organizationId, id: contactId });
    if (!contact) throw new ContactNotFound();
    const rows = await manager.findBy(ContactPhone, { organizationId, contactId });
    return { erasedAt: contact.erasedAt, phones: [...new Set(rows.map(({ phone }) => phone))] };
  }

  /** Answers how many cards named the person; none when he was erased before. */
  async erase(tx: Tx, organizationId: string, contactId: string): Promise<number> {
    const contact = await lockRow(tx, Contact, { organizationId, id: contactId });
    if (!contact || contact.erasedAt) return 0;
    const phones = await tx.findBy(ContactPhone, { organizationId, contactId });
    const traces = new PersonTraces({ ...contact, phones: phones.map(({ phone }) => phone) });
    const cards = await this.eraseFromCards(tx, organizationId, contactId, traces);
    await tx.delete(ContactPhone, { organizationId, contactId });
    await tx.delete(CardContact, { contactId });
    await tx.update(
      Contact,
      { organizationId, id: contactId },
      {
        lastName: ERASED_NAME,
        firstName: '',
        middleName: null,
        email: null,
        nameForms: {},
        searchText: '',
        erasedAt: this.clock.now(),
      },
    );
    return cards;
  }

  /** Copies of these documents on cards. Answers the hashes of their files. */
  async eraseFiles(
    tx: Tx,
    organizationId: string,
    documentIds: readonly string[],
  ): Promise<string[]> {
    if (documentIds.length === 0) return [];
    const where = { organizationId, documentId: In([...documentIds]) };
    const rows = await tx.findBy(CardFile, where);
    await tx.delete(CardFile, where);
    return rows.map(({ sha256 }) => sha256);
  }

  private async eraseFromCards(
    tx: Tx,
    organizationId: string,
    contactId: string,
    traces: PersonTraces,
  ): Promise<number> {
    const cards = await this.naming.find(tx, { organizationId, contactId, traces });
    let named = 0;
    for (const { card, isHis } of cards) {
      const clean = withoutPerson(card, (text) =>
        isHis ? traces.isNamedIn(text) : traces.isSurelyNamedIn(text),
      );
      if (!clean) continue;
      named += 1;
      const searchText = foldForSearch(clean.title);
      const updatedAt = this.clock.now();
      await tx.update(Card, { id: card.id, organizationId }, { ...clean, searchText, updatedAt });
    }
    return named;
  }
}

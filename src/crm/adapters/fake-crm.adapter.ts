import { createHash } from 'node:crypto';
import { CrmAdapter } from './crm-adapter.js';
import type {
  CrmCard,
  CrmContact,
  CrmFile,
  CrmFileContent,
  CrmNames,
  NewCrmFile,
  WantedNames,
} from './crm-adapter.js';
import type { CardRef } from '../cards/card-type.js';

/** Cards and contacts in memory, for tests of what stands above the directory. */
export class FakeCrmAdapter extends CrmAdapter {
  private readonly contacts = new Map<string, CrmContact>();
  private readonly cards = new Map<string, CrmCard>();
  private readonly copies = new Map<string, (CrmFile & CrmFileContent)[]>();

  put(organizationId: string, { contacts = [], cards = [] }: FakeContent): void {
    for (const contact of contacts) this.contacts.set(`${organizationId}/${contact.id}`, contact);
    for (const card of cards) this.cards.set(`${organizationId}/${card.type}/${card.id}`, card);
  }

  override contact(organizationId: string, id: string): Promise<CrmContact | undefined> {
    return Promise.resolve(this.contacts.get(`${organizationId}/${id}`));
  }

  override card(organizationId: string, { type, id }: CardRef): Promise<CrmCard | undefined> {
    if (type !== 'contact') {
      return Promise.resolve(this.cards.get(`${organizationId}/${type}/${id}`));
    }
    const contact = this.contacts.get(`${organizationId}/${id}`);
    return Promise.resolve(
      contact && { type, id, title: contact.fullName, contacts: [contact], fields: {} },
    );
  }

  override async names(
    organizationId: string,
    { contactIds, cards }: WantedNames,
  ): Promise<CrmNames> {
    const contacts = await Promise.all(contactIds.map((id) => this.contact(organizationId, id)));
    const titled = await Promise.all(cards.map((ref) => this.card(organizationId, ref)));
    return {
      contacts: new Map(contacts.flatMap((one) => (one ? [[one.id, one.fullName]] : []))),
      cardTitles: new Map(titled.flatMap((one) => (one ? [[one.id, one.title]] : []))),
    };
  }

  override async putValues(
    organizationId: string,
    ref: CardRef,
    values: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const card = await this.card(organizationId, ref);
    if (!card) return false;
    if (ref.type === 'contact') {
      const [contact] = card.contacts;
      if (contact) this.put(organizationId, { contacts: [renamed({ ...contact, ...values })] });
    } else {
      this.put(organizationId, { cards: [{ ...card, fields: { ...card.fields, ...values } }] });
    }
    return true;
  }

  override async putFile(
    organizationId: string,
    ref: CardRef,
    { documentId, name, bytes }: NewCrmFile,
  ): Promise<boolean> {
    if (!(await this.card(organizationId, ref))) return false;
    const files = this.copiesOn(organizationId, ref);
    if (files.some((file) => file.documentId === documentId)) return true;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { documentId, name, bytes, sha256, addedAt: new Date('2026-11-24T11:05:07Z') };
    this.copies.set(`${organizationId}/${ref.type}/${ref.id}`, [...files, file]);
    return true;
  }

  override files(organizationId: string, ref: CardRef): Promise<CrmFile[]> {
    return Promise.resolve(this.copiesOn(organizationId, ref));
  }

  override fileContent(
    organizationId: string,
    ref: CardRef,
    documentId: string,
  ): Promise<CrmFileContent | undefined> {
    const files = this.copiesOn(organizationId, ref);
    return Promise.resolve(files.find((file) => file.documentId === documentId));
  }

  private copiesOn(organizationId: string, { type, id }: CardRef): (CrmFile & CrmFileContent)[] {
    return this.copies.get(`${organizationId}/${type}/${id}`) ?? [];
  }
}

function renamed(contact: CrmContact): CrmContact {
  const { lastName, firstName, middleName } = contact;
  return { ...contact, fullName: [lastName, firstName, middleName].filter(Boolean).join(' ') };
}

interface FakeContent {
  readonly contacts?: readonly CrmContact[];
  readonly cards?: readonly CrmCard[];
}

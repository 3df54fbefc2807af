import { CrmAdapter } from './crm-adapter.js';
import type { CrmCard, CrmContact } from './crm-adapter.js';
import type { CardRef } from '../cards/card-type.js';

/** Cards and contacts in memory, for tests of what stands above the directory. */
export class FakeCrmAdapter extends CrmAdapter {
  private readonly contacts = new Map<string, CrmContact>();
  private readonly cards = new Map<string, CrmCard>();

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
}

interface FakeContent {
  readonly contacts?: readonly CrmContact[];
  readonly cards?: readonly CrmCard[];
}

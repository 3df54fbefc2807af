import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CardRef } from '../cards/card-type.js';
import { CardViews } from '../cards/card-views.js';
import { ContactViews } from '../contacts/contact-views.js';
import { CrmAdapter } from './crm-adapter.js';
import type { CrmCard, CrmContact } from './crm-adapter.js';

/** The built-in directory. */
@Injectable()
export class LocalCrmAdapter extends CrmAdapter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactViews,
    private readonly cards: CardViews,
  ) {
    super();
  }

  override async contact(organizationId: string, id: string): Promise<CrmContact | undefined> {
    const [contact] = await this.contacts.byIds(this.dataSource.manager, organizationId, [id]);
    return contact;
  }

  override async card(organizationId: string, ref: CardRef): Promise<CrmCard | undefined> {
    const { type, id } = ref;
    if (type !== 'contact') {
      return this.cards.find(this.dataSource.manager, organizationId, { type, id });
    }
    const contact = await this.contact(organizationId, id);
    return contact && { type, id, title: contact.fullName, contacts: [contact], fields: {} };
  }
}

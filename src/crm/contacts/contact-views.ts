import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { fullName } from '#libs/russian-text';
import { MobilePhones } from '../../platform/index.js';
import type { CrmContact, CrmPhone } from '../adapters/crm-adapter.js';
import { ContactPhone } from './contact-phone.entity.js';
import { Contact } from './contact.entity.js';

export interface ContactView extends CrmContact {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** When the person was erased: nothing of him is left but the id. */
  readonly erasedAt: Date | null;
}

/** Contacts with their present numbers; two statements, however many contacts. */
@Injectable()
export class ContactViews {
  constructor(private readonly mobilePhones: MobilePhones) {}

  /** In the order of the ids; the missing ones and those of another organization are left out. */
  async byIds(
    manager: EntityManager,
    organizationId: string,
    ids: readonly string[],
  ): Promise<ContactView[]> {
    if (ids.length === 0) return [];
    const contacts = await manager.findBy(Contact, { organizationId, id: In([...ids]) });
    const found = new Map((await this.of(manager, contacts)).map((view) => [view.id, view]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  async of(manager: EntityManager, contacts: readonly Contact[]): Promise<ContactView[]> {
    if (contacts.length === 0) return [];
    const phones = await manager.find(ContactPhone, {
      where: { contactId: In(contacts.map(({ id }) => id)), removedAt: IsNull() },
      order: { position: 'ASC' },
    });
    const byContact = Map.groupBy(phones, ({ contactId }) => contactId);
    return contacts.map((contact) => {
      const own = byContact.get(contact.id) ?? [];
      return viewOf(
        contact,
        own.map((phone) => this.phoneOf(phone)),
      );
    });
  }

  private phoneOf({ phone, comment, addedAt: changedAt }: ContactPhone): CrmPhone {
    return { phone, comment, receivesSms: this.mobilePhones.parse(phone).ok, changedAt };
  }
}

function viewOf(contact: Contact, phones: readonly CrmPhone[]): ContactView {
  const { lastName, firstName, middleName } = contact;
  return {
    id: contact.id,
    lastName,
    firstName,
    middleName,
    fullName: fullName({ lastName, firstName, middleName: middleName ?? undefined }),
    email: contact.email,
    phones,
    nameForms: contact.nameForms,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    erasedAt: contact.erasedAt,
  };
}

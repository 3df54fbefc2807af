import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { foldForSearch, fullName } from '#libs/russian-text';
import { Clock, DataErased, Transactions, actorRef, lockRow, newId } from '../../platform/index.js';
import type { Actor, Tx } from '../../platform/index.js';
import { ContactNotFound } from '../crm.errors.js';
import type { ContactChanges, NewContact } from './contact-input.js';
import { ContactPhone } from './contact-phone.entity.js';
import { ContactViews } from './contact-views.js';
import type { ContactView } from './contact-views.js';
import { Contact } from './contact.entity.js';
import { planPhones, readPhones } from './phone-list.js';
import type { WantedPhone } from './phone-list.js';

/** Keeps the contacts of the built-in directory. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly views: ContactViews,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, input: NewContact): Promise<ContactView> {
    const phones = readPhones(input.phones ?? []);
    const now = this.clock.now();
    const id = newId();
    const { organizationId } = actor;
    return this.transactions.run(async (tx) => {
      await tx.insert(Contact, {
        id,
        organizationId,
        ...described(input),
        createdAt: now,
        updatedAt: now,
        erasedAt: null,
      });
      await this.setPhones(tx, actor, id, phones);
      return this.view(tx, organizationId, id);
    });
  }

  /** Throws ContactNotFound, DataErased. */
  async update(actor: Actor, id: string, changes: ContactChanges): Promise<ContactView> {
    const phones = changes.phones && readPhones(changes.phones);
    const { organizationId } = actor;
    return this.transactions.run(async (tx) => {
      const contact = await lockRow(tx, Contact, { id, organizationId });
      if (!contact) throw new ContactNotFound();
      if (contact.erasedAt) throw new DataErased();
      const { lastName, firstName, middleName, email, nameForms } = contact;
      const before = { lastName, firstName, middleName, email, nameForms };
      await tx.update(
        Contact,
        { id, organizationId },
        { ...described({ ...before, ...changes }), updatedAt: this.clock.now() },
      );
      if (phones) await this.setPhones(tx, actor, id, phones);
      return this.view(tx, organizationId, id);
    });
  }

  /** Throws ContactNotFound. */
  async get(actor: Actor, id: string): Promise<ContactView> {
    return this.view(this.dataSource.manager, actor.organizationId, id);
  }

  private async setPhones(
    tx: Tx,
    actor: Actor,
    contactId: string,
    wanted: readonly WantedPhone[],
  ): Promise<void> {
    const rows = await tx.findBy(ContactPhone, { contactId, removedAt: IsNull() });
    const { removed, kept, added } = planPhones(rows, wanted);
    const now = this.clock.now();
    const by = actorRef(actor);
    if (removed.length > 0) {
      await tx.update(ContactPhone, [...removed], { removedAt: now, removedBy: by });
    }
    for (const { id, comment, position } of kept) {
      await tx.update(ContactPhone, { id }, { comment, position });
    }
    if (added.length === 0) return;
    await tx.insert(
      ContactPhone,
      added.map((phone) => ({
        ...phone,
        id: newId(),
        organizationId: actor.organizationId,
        contactId,
        addedAt: now,
        addedBy: by,
        removedAt: null,
        removedBy: null,
      })),
    );
  }

  private async view(
    manager: Tx | DataSource['manager'],
    organizationId: string,
    id: string,
  ): Promise<ContactView> {
    const [view] = await this.views.byIds(manager, organizationId, [id]);
    if (!view) throw new ContactNotFound();
    return view;
  }
}

type Described = Pick<
  Contact,
  'lastName' | 'firstName' | 'middleName' | 'email' | 'nameForms' | 'searchText'
>;

/** The columns that describe the person: names in one spelling, single spaces, and the text they are found by. */
function described(input: NewContact): Described {
  const lastName = tidied(input.lastName);
  const firstName = tidied(input.firstName);
  const middleName = tidied(input.middleName ?? '') || null;
  const email = input.email ?? null;
  const name = fullName({ lastName, firstName, middleName: middleName ?? undefined });
  return {
    lastName,
    firstName,
    middleName,
    email,
    nameForms: input.nameForms ?? {},
    searchText: foldForSearch(`${name} ${email ?? ''}`),
  };
}

function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

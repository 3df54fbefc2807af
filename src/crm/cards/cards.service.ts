import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { foldForSearch } from '#libs/russian-text';
import { Clock, Transactions, lockRow, newId } from '../../platform/index.js';
import type { Actor, Tx } from '../../platform/index.js';
import { Contact } from '../contacts/contact.entity.js';
import { CardNotFound, ContactNotFound } from '../crm.errors.js';
import { CardContact } from './card-contact.entity.js';
import type { CardFields, LinkedCardType } from './card-type.js';
import { CardViews } from './card-views.js';
import type { CardView } from './card-views.js';
import { Card } from './card.entity.js';

export interface NewCard {
  readonly title: string;
  readonly contactIds?: readonly string[];
  readonly fields?: CardFields;
}

/** Keeps applications, deals and objects of the built-in directory. */
@Injectable()
export class CardsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly views: CardViews,
    private readonly clock: Clock,
  ) {}

  /** Throws ContactNotFound for a contact that is unknown, erased or of another organization. */
  async create(actor: Actor, type: LinkedCardType, input: NewCard): Promise<CardView> {
    const { organizationId } = actor;
    const now = this.clock.now();
    const id = newId();
    return this.transactions.run(async (tx) => {
      await tx.insert(Card, {
        id,
        organizationId,
        type,
        ...titled(input.title),
        fields: input.fields ?? {},
        createdAt: now,
        updatedAt: now,
      });
      await linkContacts(tx, organizationId, id, input.contactIds ?? []);
      return this.view(tx, organizationId, type, id);
    });
  }

  /** What is absent stays; contacts and fields are replaced as a whole. Throws CardNotFound, ContactNotFound. */
  async update(
    actor: Actor,
    type: LinkedCardType,
    id: string,
    changes: Partial<NewCard>,
  ): Promise<CardView> {
    const { organizationId } = actor;
    return this.transactions.run(async (tx) => {
      if (!(await lockRow(tx, Card, { id, type, organizationId }))) throw new CardNotFound();
      await tx.update(
        Card,
        { id, organizationId },
        {
          ...(changes.title === undefined ? {} : titled(changes.title)),
          ...(changes.fields === undefined ? {} : { fields: changes.fields }),
          updatedAt: this.clock.now(),
        },
      );
      if (changes.contactIds) {
        await tx.delete(CardContact, { cardId: id });
        await linkContacts(tx, organizationId, id, changes.contactIds);
      }
      return this.view(tx, organizationId, type, id);
    });
  }

  private async view(
    tx: Tx,
    organizationId: string,
    type: LinkedCardType,
    id: string,
  ): Promise<CardView> {
    const view = await this.views.find(tx, organizationId, { type, id });
    if (!view) throw new CardNotFound();
    return view;
  }
}

async function linkContacts(
  tx: Tx,
  organizationId: string,
  cardId: string,
  contactIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(contactIds)];
  if (ids.length === 0) return;
  const known = await tx.countBy(Contact, {
    organizationId,
    id: In(ids),
    erasedAt: IsNull(),
  });
  if (known !== ids.length) throw new ContactNotFound();
  await tx.insert(
    CardContact,
    ids.map((contactId, position) => ({ cardId, contactId, position })),
  );
}

function titled(title: string): { title: string; searchText: string } {
  const tidy = title.normalize('NFC').trim();
  return { title: tidy, searchText: foldForSearch(tidy) };
}

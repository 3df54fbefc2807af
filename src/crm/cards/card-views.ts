import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { CrmCard } from '../adapters/crm-adapter.js';
import { ContactViews } from '../contacts/contact-views.js';
import { CardContact } from './card-contact.entity.js';
import type { CardRef, LinkedCardType } from './card-type.js';
import { Card } from './card.entity.js';

export interface CardView extends CrmCard {
  readonly type: LinkedCardType;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Cards with their contacts and numbers; a few statements, however many cards. */
@Injectable()
export class CardViews {
  constructor(private readonly contacts: ContactViews) {}

  async find(
    manager: EntityManager,
    organizationId: string,
    { type, id }: CardRef & { type: LinkedCardType },
  ): Promise<CardView | undefined> {
    const card = await manager.findOneBy(Card, { organizationId, type, id });
    if (!card) return undefined;
    const [view] = await this.of(manager, organizationId, [card]);
    return view;
  }

  async of(
    manager: EntityManager,
    organizationId: string,
    cards: readonly Card[],
  ): Promise<CardView[]> {
    if (cards.length === 0) return [];
    const links = await manager.find(CardContact, {
      where: { cardId: In(cards.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    const ids = [...new Set(links.map(({ contactId }) => contactId))];
    const views = await this.contacts.byIds(manager, organizationId, ids);
    const contactOf = new Map(views.map((view) => [view.id, view]));
    const byCard = Map.groupBy(links, ({ cardId }) => cardId);
    return cards.map(({ id, type, title, fields, createdAt, updatedAt }) => ({
      id,
      type,
      title,
      fields,
      contacts: (byCard.get(id) ?? []).flatMap((link) => contactOf.get(link.contactId) ?? []),
      createdAt,
      updatedAt,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { decodeCursor, likeWords, toPage } from '../../platform/index.js';

import { CardContact } from './card-contact.entity.js';
import type { LinkedCardType } from './card-type.js';
import { CardViews } from './card-views.js';
import type { CardView } from './card-views.js';
import { Card } from './card.entity.js';

export interface CardFilter {
  readonly q?: string;
  readonly contactId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Cards of one type of an organization, newest first. */
@Injectable()
export class CardListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly views: CardViews,
  ) {}

  async page(
    organizationId: string,
    type: LinkedCardType,
    filter: CardFilter,
  ): Promise<{ items: CardView[]; nextCursor: string | null }> {
    const { manager } = this.dataSource;
    const limit = filter.limit ?? 50;
    const query = manager
      .createQueryBuilder(Card, 'card')
      .where('card.organization_id = :organizationId AND card.type = :type', {
        organizationId,
        type,
      })
      .orderBy('card.id', 'DESC')
      .limit(limit + 1);
    if (filter.cursor !== undefined) {
      query.andWhere('card.id < :after', { after: decodeCursor(filter.cursor) });
    }
    likeWords(filter.q ?? '').forEach((pattern, index) => {
      const name = `word${index}`;
      query.andWhere(`card.search_text LIKE :${name} ESCAPE '!'`, { [name]: pattern });
    });
    if (filter.contactId !== undefined) ofContact(query, filter.contactId);
    const { items, nextCursor } = toPage(await query.getMany(), limit);
    return { items: await this.views.of(manager, organizationId, items), nextCursor };
  }
}

function ofContact(query: SelectQueryBuilder<Card>, contactId: string): void {
  const linked = query
    .subQuery()
    .select('link.card_id')
    .from(CardContact, 'link')
    .where('link.contact_id = :contactId');
  query.andWhere(`card.id IN ${linked.getQuery()}`).setParameter('contactId', contactId);
}

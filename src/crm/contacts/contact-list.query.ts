import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { parsePhone } from '#libs/phone';
import { decodeCursor, likeWords, toPage } from '../../platform/index.js';

import { ContactPhone } from './contact-phone.entity.js';
import { ContactViews } from './contact-views.js';
import type { ContactView } from './contact-views.js';
import { Contact } from './contact.entity.js';

export interface ContactFilter {
  readonly q?: string;
  readonly phone?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Contacts of an organization, newest first. */
@Injectable()
export class ContactListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly views: ContactViews,
  ) {}

  async page(
    organizationId: string,
    filter: ContactFilter,
  ): Promise<{ items: ContactView[]; nextCursor: string | null }> {
    const { manager } = this.dataSource;
    const limit = filter.limit ?? 50;
    const query = manager
      .createQueryBuilder(Contact, 'contact')
      .where('contact.organization_id = :organizationId', { organizationId })
      .orderBy('contact.id', 'DESC')
      .limit(limit + 1);
    if (filter.cursor !== undefined) {
      query.andWhere('contact.id < :after', { after: decodeCursor(filter.cursor) });
    }
    likeWords(filter.q ?? '').forEach((pattern, index) => {
      const name = `word${index}`;
      query.andWhere(`contact.search_text LIKE :${name} ESCAPE '!'`, { [name]: pattern });
    });
    if (filter.phone !== undefined) havingNumber(query, filter.phone);
    const { items, nextCursor } = toPage(await query.getMany(), limit);
    return { items: await this.views.of(manager, items), nextCursor };
  }
}

/** What is no number belongs to nobody. */
function havingNumber(query: SelectQueryBuilder<Contact>, written: string): void {
  const parsed = parsePhone(written);
  const having = query
    .subQuery()
    .select('phone.contact_id')
    .from(ContactPhone, 'phone')
    .where('phone.organization_id = :organizationId AND phone.phone = :phone')
    .andWhere('phone.removed_at IS NULL');
  query
    .andWhere(`contact.id IN ${having.getQuery()}`)
    .setParameter('phone', parsed.ok ? parsed.phone.e164 : '');
}

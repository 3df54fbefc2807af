import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, toPage } from '../../platform/index.js';

import { havingNumber, matching } from './contact-search.js';
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
    if (filter.q !== undefined) matching(query, filter.q);
    if (filter.phone !== undefined) havingNumber(query, filter.phone);
    const { items, nextCursor } = toPage(await query.getMany(), limit);
    return { items: await this.views.of(manager, items), nextCursor };
  }
}

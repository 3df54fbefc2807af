import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { decodeCursor, InvalidCursor, likeWords, toPage } from '../platform/index.js';
import type { CardRef } from '../crm/index.js';
import { viewOf } from './document-view.js';
import type { DocumentView } from './document-view.js';
import { Document } from './document.entity.js';
import type { DocumentStatus } from './lifecycle/document-status.js';

export interface DocumentFilter {
  readonly statuses?: readonly DocumentStatus[];
  readonly authorId?: string;
  readonly templateId?: string;
  readonly card?: CardRef;
  /** Whom the document is for. */
  readonly contactId?: string;
  /** Words of number, title or client. */
  readonly q?: string;
  readonly createdFrom?: Date;
  readonly createdTo?: Date;
}

export interface PageRequest {
  readonly cursor?: string;
  readonly limit?: number;
}

/** The list screen (S-14): newest first, by keyset, in time that does not grow with the number of documents. */
@Injectable()
export class DocumentListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    organizationId: string,
    filter: DocumentFilter,
    { cursor, limit = 50 }: PageRequest = {},
  ): Promise<{ items: DocumentView[]; nextCursor: string | null }> {
    const after = cursor === undefined ? undefined : await this.after(organizationId, cursor);
    const query = this.pageQuery(organizationId, filter, limit + 1, after);
    const { items, nextCursor } = toPage(await query.getMany(), limit);
    return { items: items.map(viewOf), nextCursor };
  }

  /** How many documents the filter finds in each status; all of them are named. */
  async statusCounts(
    organizationId: string,
    filter: DocumentFilter,
  ): Promise<Record<DocumentStatus, number>> {
    const query = this.filtered(organizationId, filter)
      .select('d.status', 'status')
      .addSelect('COUNT(*)', 'count')
      .groupBy('d.status');
    const rows = await query.getRawMany<{ status: DocumentStatus; count: number | string }>();
    const counts = { ...NONE };
    for (const { status, count } of rows) counts[status] = Number(count);
    return counts;
  }

  /**
   * One statement. Each status is a branch of its own that reads `limit` entries off its index in order: `IN (…)` would
   * make the database sort everything it finds. The wide rows are joined to the few ids at the end.
   */
  private pageQuery(
    organizationId: string,
    filter: DocumentFilter,
    limit: number,
    after: Position | undefined,
  ): SelectQueryBuilder<Document> {
    const statuses = filter.statuses?.length ? [...new Set(filter.statuses)] : [undefined];
    const branches = statuses.map((status, index) => {
      const branch = this.filtered(organizationId, { ...filter, statuses: [] })
        .select('d.id', 'id')
        .orderBy('d.created_at', 'DESC')
        .addOrderBy('d.id', 'DESC')
        .limit(limit);
      if (status) branch.andWhere(`d.status = :status${index}`, { [`status${index}`]: status });
      if (after) {
        branch.andWhere('d.created_at <= :afterTime', { afterTime: after.createdAt });
        branch.andWhere('(d.created_at < :afterTime OR d.id < :afterId)', { afterId: after.id });
      }
      return branch;
    });
    const union = branches
      .map((branch, index) => `SELECT id FROM (${branch.getQuery()}) branch${index}`)
      .join(' UNION ALL ');
    return branches
      .reduce(
        (query, branch) => query.setParameters(branch.getParameters()),
        this.dataSource.createQueryBuilder(Document, 'document'),
      )
      .innerJoin(`(${union})`, 'page', 'page.id = document.id')
      .orderBy('document.created_at', 'DESC')
      .addOrderBy('document.id', 'DESC')
      .limit(limit);
  }

  private filtered(organizationId: string, filter: DocumentFilter): SelectQueryBuilder<Document> {
    const query = this.dataSource
      .createQueryBuilder(Document, 'd')
      .where('d.organization_id = :organizationId', { organizationId });
    const { statuses = [], authorId, templateId, card, contactId, createdFrom, createdTo } = filter;
    if (statuses.length > 0) query.andWhere('d.status IN (:...statuses)', { statuses });
    if (authorId) query.andWhere('d.author_id = :authorId', { authorId });
    if (templateId) query.andWhere('d.template_id = :templateId', { templateId });
    if (card) {
      query.andWhere('d.card_type = :cardType AND d.card_id = :cardId', {
        cardType: card.type,
        cardId: card.id,
      });
    }
    if (contactId) query.andWhere('d.contact_id = :contactId', { contactId });
    if (createdFrom) query.andWhere('d.created_at >= :createdFrom', { createdFrom });
    if (createdTo) query.andWhere('d.created_at <= :createdTo', { createdTo });
    likeWords(filter.q ?? '').forEach((pattern, index) => {
      const name = `word${index}`;
      query.andWhere(`d.search_text LIKE :${name} ESCAPE '!'`, { [name]: pattern });
    });
    return query;
  }

  /** Where the page before ended. A cursor of another organization was not given out by this list. */
  private async after(organizationId: string, cursor: string): Promise<Position> {
    const row = await this.dataSource.manager.findOne(Document, {
      select: { id: true, createdAt: true },
      where: { organizationId, id: decodeCursor(cursor) },
    });
    if (!row) throw new InvalidCursor();
    return row;
  }
}

interface Position {
  readonly id: string;
  readonly createdAt: Date;
}

const NONE: Readonly<Record<DocumentStatus, number>> = {
  draft: 0,
  sent: 0,
  viewed: 0,
  signed: 0,
  declined: 0,
  expired: 0,
  cancelled: 0,
};

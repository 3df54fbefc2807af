import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, likeWords, toPage } from '../platform/index.js';
import { ShippedInstaller } from './shipped/shipped-installer.js';
import { viewOf } from './template-view.js';
import type { TemplateView } from './template-view.js';
import { Template } from './template.entity.js';

export interface TemplateFilter {
  readonly eSignatureEnabled?: boolean;
  /** Words of the name. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Templates of an organization, newest first; the shipped ones are there from the first look. */
@Injectable()
export class TemplateListQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shipped: ShippedInstaller,
  ) {}

  async page(
    organizationId: string,
    filter: TemplateFilter,
  ): Promise<{ items: TemplateView[]; nextCursor: string | null }> {
    await this.shipped.equip(organizationId);
    const limit = filter.limit ?? 50;
    const query = this.dataSource.manager
      .createQueryBuilder(Template, 'template')
      .where('template.organization_id = :organizationId', { organizationId })
      .orderBy('template.id', 'DESC')
      .limit(limit + 1);
    if (filter.cursor !== undefined) {
      query.andWhere('template.id < :after', { after: decodeCursor(filter.cursor) });
    }
    if (filter.eSignatureEnabled !== undefined) {
      query.andWhere('template.e_signature_enabled = :enabled', {
        enabled: filter.eSignatureEnabled,
      });
    }
    likeWords(filter.q ?? '').forEach((pattern, index) => {
      const name = `word${index}`;
      query.andWhere(`template.search_text LIKE :${name} ESCAPE '!'`, { [name]: pattern });
    });
    const { items, nextCursor } = toPage(await query.getMany(), limit);
    return { items: items.map(viewOf), nextCursor };
  }
}

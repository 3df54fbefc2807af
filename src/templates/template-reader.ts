import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { decodeCursor, toPage } from '../platform/index.js';
import { TemplateVersion } from './template-version.entity.js';
import { fillableOf, viewOf } from './template-view.js';
import type { FillableTemplate, TemplateVersionView, TemplateView } from './template-view.js';
import { Template } from './template.entity.js';
import { TemplateNotFound } from './templates.errors.js';

/** What other modules may ask of templates. */
@Injectable()
export class TemplateReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The marks of a template as they are now; null when the organization has no such template. */
  async find(
    organizationId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<TemplateView | null> {
    const row = await manager.findOneBy(Template, { id, organizationId });
    return row ? viewOf(row) : null;
  }

  /** What templates are called, by id, for lists; unknown ids are left out. */
  async names(organizationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.manager.find(Template, {
      select: { id: true, name: true },
      where: { organizationId, id: In([...ids]) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The template with its current text. Throws {@link TemplateNotFound}. */
  async fillable(
    organizationId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FillableTemplate> {
    const row = await manager.findOneBy(Template, { id, organizationId });
    if (!row) throw new TemplateNotFound();
    const version = await manager.findOneByOrFail(TemplateVersion, {
      templateId: row.id,
      version: row.currentVersion,
    });
    return fillableOf(row, version);
  }

  /** The text that a document was begun with, whatever came after it. Throws {@link TemplateNotFound}. */
  async fillableAs(organizationId: string, id: string, version: number): Promise<FillableTemplate> {
    const { manager } = this.dataSource;
    const [row, kept] = await Promise.all([
      manager.findOneBy(Template, { id, organizationId }),
      manager.findOneBy(TemplateVersion, { templateId: id, version }),
    ]);
    if (!row || !kept) throw new TemplateNotFound();
    return fillableOf(row, kept);
  }

  /** The versions of a template without their texts, newest first. Throws {@link TemplateNotFound}. */
  async versions(
    organizationId: string,
    templateId: string,
    { cursor, limit = 50 }: { readonly cursor?: string; readonly limit?: number },
  ): Promise<{ items: TemplateVersionView[]; nextCursor: string | null }> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Template, { id: templateId, organizationId }))) {
      throw new TemplateNotFound();
    }
    const query = manager
      .createQueryBuilder(TemplateVersion, 'text')
      .select(['text.id', 'text.version', 'text.createdAt', 'text.createdBy'])
      .where('text.template_id = :templateId', { templateId })
      .orderBy('text.version', 'DESC')
      .limit(limit + 1);
    if (cursor !== undefined) {
      // By number, not by id: clocks of two processes may differ.
      const last = query.subQuery().select('seen.version').from(TemplateVersion, 'seen');
      const number = last.where('seen.id = :after AND seen.template_id = :templateId').getQuery();
      query.andWhere(`text.version < ${number}`, { after: decodeCursor(cursor) });
    }
    return toPage(await query.getMany(), limit);
  }
}

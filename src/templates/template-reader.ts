import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TemplateVersion } from './template-version.entity.js';
import { fillableOf, viewOf } from './template-view.js';
import type { FillableTemplate, TemplateView } from './template-view.js';
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
}

import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { DataErased } from '../platform/index.js';
import { viewOf } from './document-view.js';
import type { DocumentView } from './document-view.js';
import { Document } from './document.entity.js';
import { DocumentNotFound } from './documents.errors.js';
import type { DraftValues } from './draft-input.js';

/** The questions other modules may ask about documents. Pass the transaction when the answer decides something in it. */
@Injectable()
export class DocumentReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws DocumentNotFound, also for another organization's. */
  async get(
    organizationId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DocumentView> {
    const row = await manager.findOneBy(Document, { organizationId, id });
    if (!row) throw new DocumentNotFound();
    return viewOf(row);
  }

  /** What was given for it beside the card. Throws DocumentNotFound, DataErased. */
  async valuesOf(organizationId: string, id: string): Promise<DraftValues> {
    const row = await this.dataSource.manager.findOneBy(Document, { organizationId, id });
    if (!row) throw new DocumentNotFound();
    if (row.erasedAt) throw new DataErased();
    return row.values;
  }

  /** Of whichever organization it is: for the operator, who conducts disputes. Throws DocumentNotFound. */
  async getOfAny(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DocumentView> {
    const row = await manager.findOneBy(Document, { id });
    if (!row) throw new DocumentNotFound();
    return viewOf(row);
  }

  /** Of whichever organizations they are, as `getOfAny`; in no order, unknown ids are left out. */
  async findOfAny(ids: readonly string[]): Promise<DocumentView[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.getRepository(Document).findBy({ id: In([...ids]) });
    return rows.map(viewOf);
  }

  /** In the order of the ids; unknown ones and those of another organization are left out. */
  async find(
    organizationId: string,
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DocumentView[]> {
    if (ids.length === 0) return [];
    const rows = await manager.findBy(Document, { organizationId, id: In([...ids]) });
    const views = new Map(rows.map((row) => [row.id, viewOf(row)]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }
}

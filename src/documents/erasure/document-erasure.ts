import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, IsNull } from 'typeorm';
import { Clock, DomainEvents, type Tx } from '../../platform/index.js';
import { eraseClientData } from '../client-data/client-data-requests.js';
import { viewOf } from '../document-view.js';
import type { DocumentView } from '../document-view.js';
import { Document } from '../document.entity.js';
import { documentErased } from '../documents.events.js';

/** What a document is called when nothing of it may be told any more. */
const ERASED_TITLE = 'Данные стёрты';

/** Where a walk over documents stands. */
export interface DocumentPosition {
  readonly statusChangedAt: Date;
  readonly id: string;
}

/** Takes what is personal out of documents; the row, its status and its times stay. */
@Injectable()
export class DocumentErasure {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Documents that were made for this contact and still say so. */
  async idsOfContact(organizationId: string, contactId: string): Promise<string[]> {
    const rows = await this.dataSource.manager.find(Document, {
      select: { id: true },
      where: { organizationId, contactId, erasedAt: IsNull() },
    });
    return rows.map(({ id }) => id);
  }

  /** Documents that nothing has happened to since then and that nobody can sign any more, oldest first. */
  async restingSince(
    organizationId: string,
    before: Date,
    after: DocumentPosition | undefined,
    limit: number,
  ): Promise<DocumentPosition[]> {
    const query = this.dataSource
      .createQueryBuilder(Document, 'd')
      .select(['d.id', 'd.statusChangedAt'])
      .where('d.organization_id = :organizationId AND d.erased_at IS NULL', { organizationId })
      .andWhere('d.status_changed_at < :before', { before })
      .andWhere("d.status NOT IN ('sent', 'viewed')")
      .orderBy('d.status_changed_at', 'ASC')
      .addOrderBy('d.id', 'ASC')
      .limit(limit);
    if (after) {
      query.andWhere('d.status_changed_at >= :time', { time: after.statusChangedAt }).andWhere(
        new Brackets((later) => {
          later.where('d.status_changed_at > :time').orWhere('d.id > :id', { id: after.id });
        }),
      );
    }
    const rows = await query.getMany();
    return rows.map(({ id, statusChangedAt }) => ({ id, statusChangedAt }));
  }

  /** The caller has locked the documents. Answers them as they were; those erased before are left out. */
  async erase(tx: Tx, organizationId: string, ids: readonly string[]): Promise<DocumentView[]> {
    if (ids.length === 0) return [];
    const rows = await tx.findBy(Document, {
      organizationId,
      id: In([...ids]),
      erasedAt: IsNull(),
    });
    await eraseClientData(
      tx,
      rows.map(({ id }) => id),
      this.clock.now(),
    );
    for (const { id, requestId } of rows) {
      await tx.update(Document, { id, organizationId }, this.nothingPersonal());
      await this.events.emit(tx, documentErased, { organizationId, documentId: id, requestId });
    }
    return rows.map(viewOf);
  }

  /** Those of these files that a document which is not erased still needs. */
  async filesInUse(sha256s: readonly string[]): Promise<Set<string>> {
    if (sha256s.length === 0) return new Set();
    const wanted = In([...sha256s]);
    const rows = await this.dataSource.manager.find(Document, {
      select: { id: true, sha256: true, signedSha256: true },
      where: [
        { sha256: wanted, erasedAt: IsNull() },
        { signedSha256: wanted, erasedAt: IsNull() },
      ],
    });
    return new Set(rows.flatMap(({ sha256, signedSha256 }) => [sha256 ?? '', signedSha256 ?? '']));
  }

  /** Card and contact lead to the person, so they go too; hashes, status and times say nothing of him. */
  private nothingPersonal() {
    return {
      title: ERASED_TITLE,
      number: '',
      cardType: null,
      cardId: null,
      contactId: null,
      values: {},
      warnings: [],
      searchText: '',
      erasedAt: this.clock.now(),
    };
  }
}

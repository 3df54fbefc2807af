import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, FileStore, isUniqueViolation, newId, Transactions } from '../../platform/index.js';
import type { CrmFile, CrmFileContent, NewCrmFile } from '../adapters/crm-adapter.js';
import type { CardRef } from '../cards/card-type.js';
import { CardFile } from './card-file.entity.js';

/** Files on the cards of the built-in directory: a row per copy, the bytes under their hash. */
@Injectable()
export class LocalCardFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Once per card and document; the second time changes nothing. */
  async put(organizationId: string, ref: CardRef, file: NewCrmFile): Promise<void> {
    if (await this.find(organizationId, ref, file.documentId)) return;
    const sha256 = await this.files.put(file.bytes);
    const row = {
      id: newId(),
      organizationId,
      cardType: ref.type,
      cardId: ref.id,
      documentId: file.documentId,
      name: file.name,
      sha256,
      addedAt: this.clock.now(),
    };
    try {
      await this.transactions.run((tx) => tx.insert(CardFile, row));
    } catch (error) {
      // Somebody put the same copy at the same moment: it is there.
      if (!isUniqueViolation(error)) throw error;
    }
  }

  async list(organizationId: string, { type, id }: CardRef): Promise<CrmFile[]> {
    return this.dataSource.manager.find(CardFile, {
      where: { organizationId, cardType: type, cardId: id },
      order: { id: 'ASC' },
    });
  }

  async content(
    organizationId: string,
    ref: CardRef,
    documentId: string,
  ): Promise<CrmFileContent | undefined> {
    const row = await this.find(organizationId, ref, documentId);
    return row ? { name: row.name, bytes: await this.files.get(row.sha256) } : undefined;
  }

  private find(
    organizationId: string,
    { type, id }: CardRef,
    documentId: string,
  ): Promise<CardFile | null> {
    const where = { organizationId, cardType: type, cardId: id, documentId };
    return this.dataSource.manager.findOneBy(CardFile, where);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, In, type FindOptionsWhere } from 'typeorm';
import { RequestDocument } from '../../request/request-document.entity.js';
import { Signer } from '../../request/signer.entity.js';
import { JournalExportTooLarge } from './journal-export.errors.js';

/** The most requests of one person that are exported at once. */
const MOST_REQUESTS = 500;

export interface Person {
  readonly contactId?: string;
  /** E.164. */
  readonly phone?: string;
}

/** Which chains speak of a person: the requests he was asked to sign and their documents. */
@Injectable()
export class JournalStreams {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws JournalExportTooLarge. */
  async of(organizationId: string, { contactId, phone }: Person): Promise<string[]> {
    const { manager } = this.dataSource;
    const either: FindOptionsWhere<Signer>[] = [
      ...(contactId === undefined ? [] : [{ organizationId, contactId }]),
      ...(phone === undefined ? [] : [{ organizationId, phone }]),
    ];
    if (either.length === 0) return [];
    const signers = await manager.find(Signer, {
      select: { id: true, requestId: true },
      where: either,
      take: MOST_REQUESTS + 1,
    });
    if (signers.length > MOST_REQUESTS) throw new JournalExportTooLarge(MOST_REQUESTS);
    const requestIds = [...new Set(signers.map(({ requestId }) => requestId))];
    const documents = await manager.findBy(RequestDocument, { requestId: In(requestIds) });
    return [
      ...requestIds.map((id) => `request/${id}`),
      ...documents.map(({ documentId }) => `document/${documentId}`),
    ];
  }
}

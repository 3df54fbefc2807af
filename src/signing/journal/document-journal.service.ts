import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import { EvidenceJournal, type JournalCheck, type JournalItem } from '../../evidence/index.js';
import { type Actor, actorRef, Transactions } from '../../platform/index.js';
import { SigningRequestReader } from '../request/signing-request-reader.js';

export interface DocumentJournal {
  readonly items: readonly JournalItem[];
  readonly chain: JournalCheck;
}

/** Everything that is recorded about a document: its own chain and those of the requests that carried it. */
@Injectable()
export class DocumentJournalService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly requests: SigningRequestReader,
    private readonly journal: EvidenceJournal,
  ) {}

  /** The look itself is recorded after it was taken (SEC-14). Throws DocumentNotFound. */
  async read(actor: Actor, documentId: string): Promise<DocumentJournal> {
    const { organizationId } = actor;
    await this.documents.get(organizationId, documentId);
    const requestIds = await this.requests.requestIdsOf(documentId);
    const streams = [`document/${documentId}`, ...requestIds.map((id) => `request/${id}`)];
    const items = await this.journal.read(streams, { organizationId });
    const chain = await this.journal.verify(streams);
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `document/${documentId}`,
        organizationId,
        data: { by: actorRef(actor), what: 'journal' },
      }),
    );
    return { items, chain };
  }
}

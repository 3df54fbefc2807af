import { Injectable } from '@nestjs/common';
import { AgreementReader } from '../../agreements/index.js';
import { AwaitingClientData, DocumentReader } from '../../documents/index.js';
import { DOSSIER_FORMAT, DossierBuilder, EvidenceJournal } from '../../evidence/index.js';
import { Transactions } from '../../platform/index.js';

/** Whose dossier, and who takes it. */
export interface DossierOrder {
  readonly organizationId: string;
  readonly documentId: string;
  /** As `actorRef` writes it; stands in the journal. */
  readonly by: string;
}

export interface DossierOptions {
  /** Adds the code that was committed to before the signature (evidence-and-security.md 2.6). */
  readonly forDispute: boolean;
  /** Bytes of the commission's protocol, a PDF. */
  readonly protocol?: Uint8Array;
}

export interface Dossier {
  /** ZIP, `signet-dossier/1`. */
  readonly bytes: Buffer;
  /** Hex SHA-256 of the bytes, as the journal has it. */
  readonly sha256: string;
}

/** Makes the dossier of a document: everything that proves what happened, in one file. */
@Injectable()
export class DossierMaker {
  constructor(
    private readonly documents: DocumentReader,
    private readonly agreements: AgreementReader,
    private readonly builder: DossierBuilder,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Handing it out is recorded as `dossier.exported`. Throws DocumentNotFound, AwaitingClientData, LogBehind. */
  async make(order: DossierOrder, options: DossierOptions): Promise<Dossier> {
    const { organizationId, documentId, by } = order;
    const document = await this.documents.get(organizationId, documentId);
    if (document.sha256 === null) throw new AwaitingClientData();
    const requestId = document.requestId ?? undefined;
    const dossier = await this.builder.build({
      organizationId,
      document: { id: documentId, sha256: document.sha256 },
      requestId,
      textOf: (text) => this.agreements.text(organizationId, text),
      forDispute: options.forDispute,
      protocol: options.protocol,
    });
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'dossier.exported',
        stream: requestId === undefined ? `document/${documentId}` : `request/${requestId}`,
        organizationId,
        data: { format: DOSSIER_FORMAT, sha256: dossier.sha256, by },
      }),
    );
    return dossier;
  }
}

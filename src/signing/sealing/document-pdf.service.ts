import { Injectable } from '@nestjs/common';
import { AwaitingClientData, DocumentReader, type DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, DataErased, FileStore, Transactions } from '../../platform/index.js';
import { SignedPdfs } from './signed-pdfs.js';

export type PdfVariant = 'original' | 'signed';

export interface DocumentPdf {
  readonly document: DocumentView;
  readonly variant: PdfVariant;
  readonly bytes: Buffer;
}

/** The PDF for the company's employees (S-15). */
@Injectable()
export class DocumentPdfService {
  constructor(
    private readonly documents: DocumentReader,
    private readonly files: FileStore,
    private readonly signedPdfs: SignedPdfs,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  /**
   * The signed file once signed, unless the original is asked for. The look is recorded (SEC-14). Throws DataErased, AwaitingClientData.
   */
  async get(actor: Actor, documentId: string, wanted?: PdfVariant): Promise<DocumentPdf> {
    const document = await this.documents.get(actor.organizationId, documentId);
    if (document.erasedAt) throw new DataErased();
    if (document.sha256 === null) throw new AwaitingClientData();
    const variant = document.status === 'signed' && wanted !== 'original' ? 'signed' : 'original';
    const bytes =
      variant === 'signed'
        ? await this.signedPdfs.bytesOf(document)
        : await this.files.get(document.sha256);
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'evidence.read',
        stream: `document/${documentId}`,
        organizationId: actor.organizationId,
        data: { by: actorRef(actor), what: variant === 'signed' ? 'signed-pdf' : 'original-pdf' },
      }),
    );
    return { document, variant, bytes };
  }
}

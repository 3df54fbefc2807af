import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DocumentReader, type DocumentView, SignedFiles } from '../../documents/index.js';
import { type EvidenceEntry, EvidenceJournal } from '../../evidence/index.js';
import { lockRow, Transactions, type Tx } from '../../platform/index.js';
import { closingEntry } from '../request/closing-entry.js';
import { RequestDocument } from '../request/request-document.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import type { SealedCopy } from './sealed-copies.js';

/** What a seal leaves behind, in one transaction: the file of the document, `pdf.sealed`, the end of the request. */
@Injectable()
export class SealRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly signedFiles: SignedFiles,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Answers the hash that counts: of this copy, or of the one that was first. */
  async keep(document: DocumentView, sha256: string, copy: SealedCopy): Promise<string> {
    const { id: documentId, organizationId } = document;
    return this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, {
        id: document.requestId ?? '',
        organizationId,
      });
      if (!request) throw new Error(`The signed document ${documentId} has no request`);
      const kept = await this.signedFiles.keep(tx, { organizationId, documentId }, sha256);
      if (!kept.isNew) return kept.sha256;
      const isLast = await this.isLast(tx, request);
      await this.journal.recordAll(tx, [
        pdfSealed(document, sha256, copy),
        ...(isLast ? [closingEntry(request, 'signed')] : []),
      ]);
      return sha256;
    });
  }

  private async isLast(
    tx: Tx,
    { id: requestId, organizationId }: SigningRequest,
  ): Promise<boolean> {
    const rows = await tx.findBy(RequestDocument, { requestId, declinedBy: IsNull() });
    const ids = rows.map(({ documentId }) => documentId);
    const documents = await this.documents.find(organizationId, ids, tx);
    return documents.every(({ sealedAt }) => sealedAt !== null);
  }
}

function pdfSealed(document: DocumentView, sealedSha256: string, copy: SealedCopy): EvidenceEntry {
  return {
    type: 'pdf.sealed',
    stream: `request/${document.requestId ?? ''}`,
    organizationId: document.organizationId,
    documentId: document.id,
    docSha256: document.sha256 ?? '',
    data: {
      sealedSha256,
      bytes: copy.pdf.length,
      checkpointSize: copy.checkpointSize,
      sealCertSha256: copy.certificateSha256,
      level: copy.level,
      tsaTime: copy.tsaTime?.toISOString() ?? '',
    },
  };
}

import { Injectable } from '@nestjs/common';
import type { DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { FileStore, Transactions } from '../../platform/index.js';
import type { SigningContext } from '../signing-context.js';
import { SignedPdfs } from '../sealing/signed-pdfs.js';
import type { Visit } from './client-request.js';
import { documentName } from '../document-name.js';
import { OpenedDocuments } from './opened-documents.js';

/** A person waits this long for a file; after it, a page says what is going on. */
const PERSON_WAIT_MS = 4_000;

/** The PDF itself, one tap away: the frozen bytes before the signature, the signed ones after it. */
@Injectable()
export class ClientPdfs {
  constructor(
    private readonly opened: OpenedDocuments,
    private readonly files: FileStore,
    private readonly signedPdfs: SignedPdfs,
    private readonly transactions: Transactions,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Throws DeadLink, SealPending. A download is a fact of evidence; a HEAD is none. */
  async pdf(
    sid: string,
    documentId: string,
    visit: Visit,
  ): Promise<{ name: string; bytes: Buffer; isSigned: boolean; organizationId: string }> {
    const { context, document } = await this.opened.find(sid, documentId, visit);
    const isSigned = document.status === 'signed';
    const bytes = isSigned
      ? await this.signedPdfs.bytesOf(document, PERSON_WAIT_MS)
      : await this.files.get(document.sha256 ?? '');
    if (visit.method !== 'HEAD') await this.record(context, document, visit, isSigned);
    const { organizationId } = document;
    return { name: `${documentName(document)}.pdf`, bytes, isSigned, organizationId };
  }

  private async record(
    { session, request, signer }: SigningContext,
    { id: documentId, sha256 }: DocumentView,
    { net }: Visit,
    isSigned: boolean,
  ): Promise<void> {
    await this.transactions.run((tx) =>
      this.journal.record(tx, {
        type: 'document.downloaded',
        stream: `request/${request.id}`,
        organizationId: request.organizationId,
        signerId: signer.id,
        documentId,
        docSha256: sha256 ?? '',
        data: { sessionId: session.id, variant: isSigned ? 'signed' : 'frozen' },
        disclosures: { ...net },
      }),
    );
  }
}

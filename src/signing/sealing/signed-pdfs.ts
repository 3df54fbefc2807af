import { inkForStamping, PdfReader, stampPdf } from '#libs/pdf';
import { Injectable } from '@nestjs/common';
import { type DocumentView, SignedFiles } from '../../documents/index.js';
import { FileStore, Transactions } from '../../platform/index.js';
import { SignedFactsReader } from './signed-facts.js';
import { stampInput } from './stamp-input.js';

/**
 * The signed PDF: the frozen pages with strip, mark and signature sheet. Made once, by a job or by the
 * first download, whichever comes first; every download gives the same bytes.
 */
@Injectable()
export class SignedPdfs {
  constructor(
    private readonly files: FileStore,
    private readonly reader: PdfReader,
    private readonly facts: SignedFactsReader,
    private readonly signedFiles: SignedFiles,
    private readonly transactions: Transactions,
  ) {}

  /** The bytes of a signed document. */
  async bytesOf(document: DocumentView): Promise<Buffer> {
    return this.files.get(document.signedSha256 ?? (await this.make(document)));
  }

  /** Makes the file if it is not there; answers its hash. */
  async make(document: DocumentView): Promise<string> {
    if (document.signedSha256) return document.signedSha256;
    const facts = await this.facts.of(document);
    const pdf = await this.files.get(document.sha256 ?? '');
    const ink = await inkForStamping(this.reader, pdf, document.stampBoxes);
    const stamped = await stampPdf(stampInput(facts, { pdf, ink }));
    const sha256 = await this.files.put(stamped.pdf);
    const { organizationId, id: documentId } = document;
    const kept = await this.transactions.run((tx) =>
      this.signedFiles.keep(tx, { organizationId, documentId }, sha256),
    );
    return kept.sha256;
  }
}

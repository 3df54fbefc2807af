import { Injectable } from '@nestjs/common';
import { type DocumentEvent, DocumentReader, documentSigned } from '../../documents/index.js';
import { Listens } from '../../platform/index.js';
import { SignedPdfs } from './signed-pdfs.js';

/** Makes the signed PDF as soon as everybody has signed. */
@Injectable()
export class SignedPdfListener {
  constructor(
    private readonly documents: DocumentReader,
    private readonly signedPdfs: SignedPdfs,
  ) {}

  @Listens(documentSigned)
  async make({ organizationId, documentId }: DocumentEvent): Promise<void> {
    const document = await this.documents.get(organizationId, documentId);
    if (document.status === 'signed') await this.signedPdfs.make(document);
  }
}

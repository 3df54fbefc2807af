import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DocumentReader, type DocumentView } from '../documents/index.js';
import type { Tx } from '../platform/index.js';
import { RequestDocument } from './request/request-document.entity.js';
import type { SigningRequest } from './request/signing-request.entity.js';

/** The documents of a request that are still to be signed or are signed, as an SMS names them, in the order of the package. */
@Injectable()
export class PackageDocuments {
  constructor(private readonly documents: DocumentReader) {}

  async of(tx: Tx, { id: requestId, organizationId }: SigningRequest): Promise<DocumentView[]> {
    const rows = await tx.find(RequestDocument, {
      where: { requestId, declinedBy: IsNull() },
      order: { position: 'ASC' },
    });
    const ids = rows.map(({ documentId }) => documentId);
    return this.documents.find(organizationId, ids, tx);
  }
}

import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import type { Tx } from '../../platform/index.js';
import { RequestDocument } from '../request/request-document.entity.js';
import { Resending } from '../request/resending.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';

/** The reminder itself: the SMS with the link and the deadline, never with a code. */
@Injectable()
export class ReminderSending {
  constructor(
    private readonly documents: DocumentReader,
    private readonly again: Resending,
  ) {}

  async send(tx: Tx, request: SigningRequest, signer: Signer): Promise<void> {
    const rows = await tx.find(RequestDocument, {
      where: { requestId: request.id },
      order: { position: 'ASC' },
    });
    const ids = rows.map(({ documentId }) => documentId);
    const documents = await this.documents.find(request.organizationId, ids, tx);
    await this.again.reminder(tx, { request, signer, documents });
  }
}

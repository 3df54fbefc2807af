import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../platform/index.js';
import { Document } from './document.entity.js';
import { DocumentNotFound } from './documents.errors.js';

/** Keeps which file a signed document is. It is made once: whoever comes second uses the first one's (REL-10). */
@Injectable()
export class SignedFiles {
  /** Answers the hash that counts from now on: this one, or the one that was there. Throws DocumentNotFound. */
  async keep(tx: Tx, organizationId: string, documentId: string, sha256: string): Promise<string> {
    await tx.update(
      Document,
      { id: documentId, organizationId, status: 'signed', signedSha256: IsNull() },
      { signedSha256: sha256 },
    );
    const row = await tx.findOneBy(Document, { id: documentId, organizationId });
    if (!row?.signedSha256) throw new DocumentNotFound();
    return row.signedSha256;
  }
}

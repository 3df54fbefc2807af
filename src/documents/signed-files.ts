import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, DomainEvents, type Tx } from '../platform/index.js';
import { Document } from './document.entity.js';
import { DocumentNotFound } from './documents.errors.js';
import { documentSealed } from './documents.events.js';

/** Which file a signed document is from now on. */
export interface KeptFile {
  readonly sha256: string;
  /** Whether it is the one that was offered; false when somebody was first. */
  readonly isNew: boolean;
}

/** Keeps which file a signed document is. It is made once: whoever comes second uses the first one's (REL-10). */
@Injectable()
export class SignedFiles {
  constructor(
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Sets the sealed file of a signed document and tells who listens. Throws DocumentNotFound. */
  async keep(
    tx: Tx,
    { organizationId, documentId }: { organizationId: string; documentId: string },
    sha256: string,
  ): Promise<KeptFile> {
    const { affected } = await tx.update(
      Document,
      { id: documentId, organizationId, status: 'signed', signedSha256: IsNull() },
      { signedSha256: sha256, sealedAt: this.clock.now() },
    );
    const row = await tx.findOneBy(Document, { id: documentId, organizationId });
    if (!row?.signedSha256) throw new DocumentNotFound();
    if (affected !== 1) return { sha256: row.signedSha256, isNew: false };
    const { requestId } = row;
    await this.events.emit(tx, documentSealed, { organizationId, documentId, requestId });
    return { sha256, isNew: true };
  }
}

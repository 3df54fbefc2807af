import { Injectable } from '@nestjs/common';
import { type ClientDataRequest, DocumentReader } from '../../../documents/index.js';
import type { PageLanguage } from '../../../platform/index.js';
import { documentKindOf } from '../document-kind.js';
import { SigningFrames } from '../signing-frames.js';
import type { DocumentKind, SigningFrame } from '../views/view-models.js';

/** What surrounds the pages that ask for data, and what kind of document they speak of. */
@Injectable()
export class ClientDataFrames {
  constructor(
    private readonly frames: SigningFrames,
    private readonly documents: DocumentReader,
  ) {}

  async of(
    asking: ClientDataRequest,
    place: { readonly language: PageLanguage; readonly path: string },
  ): Promise<SigningFrame & { readonly kind: DocumentKind }> {
    const { organizationId, documentId, requestId, signerId, signatoryName, returnUrl } = asking;
    const request = { id: requestId, organizationId, signatoryName, returnUrl };
    const [{ frame }, { title }] = await Promise.all([
      this.frames.of({ request, signerId }, place),
      this.documents.get(organizationId, documentId),
    ]);
    return { ...frame, kind: documentKindOf(title) };
  }
}

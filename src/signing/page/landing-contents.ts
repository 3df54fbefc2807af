import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { DocumentReader } from '../../documents/index.js';
import { RequestDocument } from '../request/request-document.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import { documentKindOf } from './document-kind.js';
import type { LinkTarget } from '../opened-evidence.js';
import type { Visit } from './client-request.js';
import { signingRoutes } from './routes.js';
import { SigningFrames } from './signing-frames.js';
import type { DocumentKind, SigningFrame } from './views/view-models.js';

/** What the landing may say of the documents: their kind and number, not their names (SEC-6). */
@Injectable()
export class LandingContents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentReader,
    private readonly frames: SigningFrames,
  ) {}

  async frame(
    token: string,
    { link, request }: LinkTarget,
    { language }: Visit,
  ): Promise<SigningFrame> {
    const owner = { request, signerId: link.signerId };
    const path = signingRoutes.landing(token);
    return (await this.frames.of(owner, { language, path })).frame;
  }

  async askedBy({
    id: requestId,
    organizationId,
  }: SigningRequest): Promise<{ kind: DocumentKind; count: number }> {
    const rows = await this.dataSource
      .getRepository(RequestDocument)
      .findBy({ requestId, declinedBy: IsNull() });
    const ids = rows.map(({ documentId }) => documentId);
    const [first] = await this.documents.find(organizationId, ids);
    return { kind: documentKindOf(first?.title ?? ''), count: rows.length };
  }
}

import { Injectable } from '@nestjs/common';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import { Clock, DataErased } from '../../platform/index.js';
import { awaitsProof } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import { DeadLink } from '../signing.errors.js';
import type { Visit } from './client-request.js';
import { LinkSessions } from './link-sessions.js';

/** One document of an opened link, which this browser may see. */
export interface OpenedDocument {
  readonly context: SigningContext;
  readonly document: DocumentView;
}

/** Finds the document that an address of the signing page names. */
@Injectable()
export class OpenedDocuments {
  constructor(
    private readonly sessions: LinkSessions,
    private readonly contexts: SigningContexts,
    private readonly documents: DocumentReader,
    private readonly clock: Clock,
  ) {}

  /** Throws DeadLink for everything this browser may not see, always the same; DataErased when nothing is left to see. */
  async find(sid: string, documentId: string, visit: Visit): Promise<OpenedDocument> {
    const session = await this.sessions.find(sid, visit.cookies);
    if (!session || awaitsProof(session)) throw new DeadLink();
    const context = await this.contexts.read(session);
    const { request, documents } = context;
    if (request.erasedAt) throw new DataErased();
    const isOver = request.status === 'expired' || request.status === 'cancelled';
    const isLate = request.status === 'viewed' && request.expiresAt <= this.clock.now();
    if (isOver || isLate) throw new DeadLink();
    if (!documents.some((one) => one.documentId === documentId)) throw new DeadLink();
    const [document] = await this.documents.find(request.organizationId, [documentId]);
    if (!document) throw new DeadLink();
    return { context, document };
  }
}

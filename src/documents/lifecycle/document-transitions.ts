import { Injectable } from '@nestjs/common';
import { Clock, DataErased, DomainEvents, lockRow } from '../../platform/index.js';
import type { Actor, Tx } from '../../platform/index.js';
import { Document } from '../document.entity.js';
import { viewOf } from '../document-view.js';
import type { DocumentView } from '../document-view.js';
import { DocumentNotFound, InvalidTransition } from '../documents.errors.js';
import { eventOfAction } from '../documents.events.js';
import { documentLifecycle } from './document-lifecycle.js';
import type { DocumentAction } from './document-status.js';

/** What a move leaves behind on the document. */
export interface TransitionLinks {
  /** With `send`: the request that carries it from now on. */
  readonly requestId?: string;
  /** With `sign`: the signature that finished it. */
  readonly signatureId?: string;
}

/**
 * The one writer of a document's status. Each move is lock, table, status and domain event in the caller's transaction.
 * The evidence of these moves is the caller's to record: it belongs to the chain of the signing request, which is not
 * known here.
 */
@Injectable()
export class DocumentTransitions {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Keeps the documents from changing until the transaction ends, so that what is decided about them stays true. In
   * the order of the ids given; locked in the order of the house. Throws DocumentNotFound for any that is not there.
   */
  async lock(tx: Tx, organizationId: string, ids: readonly string[]): Promise<DocumentView[]> {
    const locked = new Map<string, DocumentView>();
    for (const id of [...new Set(ids)].sort()) {
      locked.set(id, viewOf(await lockDocument(tx, organizationId, id)));
    }
    return ids.flatMap((id) => locked.get(id) ?? []);
  }

  /** Moves the document of the actor's organization. Throws DocumentNotFound, DataErased, InvalidTransition. */
  async apply(
    tx: Tx,
    documentId: string,
    action: DocumentAction,
    actor: Actor,
    links: TransitionLinks = {},
  ): Promise<DocumentView> {
    const { organizationId } = actor;
    const document = await lockDocument(tx, organizationId, documentId);
    if (document.erasedAt) throw new DataErased();
    const next = documentLifecycle.next(document.status, action);
    if (!next) throw new InvalidTransition(document.status, action);

    const moved = { status: next, statusChangedAt: this.clock.now(), ...links };
    await tx.update(Document, { id: documentId, organizationId }, moved);
    const view = viewOf(Object.assign(document, moved));
    const { requestId } = view;
    await this.events.emit(tx, eventOfAction[action], { organizationId, documentId, requestId });
    return view;
  }
}

async function lockDocument(tx: Tx, organizationId: string, id: string): Promise<Document> {
  const document = await lockRow(tx, Document, { id, organizationId });
  if (!document) throw new DocumentNotFound();
  return document;
}

import { Injectable } from '@nestjs/common';
import { DocumentTransitions } from '../documents/index.js';
import { type EvidenceEntry, EvidenceJournal } from '../evidence/index.js';
import { Clock, Transactions, type Tx } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { closingEntry } from './request/closing-entry.js';
import { RequestDocument } from './request/request-document.entity.js';
import { requestLifecycle } from './request/request-lifecycle.js';
import { RequestTransitions } from './request/request-transitions.js';
import { SigningRequest } from './request/signing-request.entity.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { signerActor } from './signer-actor.js';
import { type SigningContext, SigningContexts } from './signing-context.js';

/** `one-declined`: that document alone, the others go on. */
export type DecliningOutcome = 'declined' | 'one-declined' | 'signed' | 'ended';

export interface Refusal {
  readonly reason: string;
  readonly facts: ClientFacts;
  /** One document of the package; without it, everything. */
  readonly documentId?: string | undefined;
}

/**
 * The client refuses. It ends the request for everybody; where the package may be declined document by document, the one
 * that he named ends for everybody and the others go on, until none is left.
 */
@Injectable()
export class DecliningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly transitions: RequestTransitions,
    private readonly documents: DocumentTransitions,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** Declining twice is declining once. A single document of a package that stands or falls as a whole: `ended`. */
  async decline(session: SigningSession, given: Refusal): Promise<DecliningOutcome> {
    const refusal = { ...given, reason: given.reason.trim().slice(0, 500) };
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const { request, signer } = context;
      if (request.status === 'declined') return 'declined';
      if (signer.status === 'signed') return 'signed';
      const late = request.expiresAt <= this.clock.now();
      if (late || !requestLifecycle.next(request.status, 'decline')) return 'ended';
      return refusal.documentId === undefined
        ? this.whole(tx, context, refusal)
        : this.one(tx, context, { ...refusal, documentId: refusal.documentId });
    });
  }

  private async one(
    tx: Tx,
    context: SigningContext,
    refusal: Refusal & { readonly documentId: string },
  ): Promise<DecliningOutcome> {
    const { request, signer, documents, declined } = context;
    const { documentId, reason } = refusal;
    if (declined.some((row) => row.documentId === documentId)) return 'one-declined';
    const row = documents.find((one) => one.documentId === documentId);
    if (!row || request.packageDeclining === 'whole') return 'ended';
    if (documents.length === 1) return this.whole(tx, context, refusal);
    const mark = { declinedBy: signer.id, declineReason: reason };
    await tx.update(RequestDocument, { id: row.id }, mark);
    await this.documents.apply(tx, documentId, 'decline', signerActor(signer));
    await this.journal.record(tx, declinedEntry(context, row, refusal));
    return 'one-declined';
  }

  private async whole(
    tx: Tx,
    context: SigningContext,
    refusal: Refusal,
  ): Promise<DecliningOutcome> {
    const { request, signer, documents } = context;
    await tx.update(SigningRequest, { id: request.id }, { declineReason: refusal.reason });
    await this.transitions.applyToSigner(tx, signer, 'decline');
    await this.transitions.endOpenSigners(tx, request.id, 'cancel');
    await this.transitions.apply(tx, request, 'decline', signerActor(signer));
    await this.journal.recordAll(tx, [
      ...documents.map((row) => declinedEntry(context, row, refusal)),
      closingEntry(request, 'declined'),
    ]);
    return 'declined';
  }
}

function declinedEntry(
  { session, request, signer }: SigningContext,
  { documentId, sha256 }: RequestDocument,
  { reason, facts }: Refusal,
): EvidenceEntry {
  return {
    type: 'document.declined',
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    signerId: signer.id,
    documentId,
    docSha256: sha256,
    data: { sessionId: session.id },
    disclosures: { ...facts.net, ...facts.device, reason },
  };
}

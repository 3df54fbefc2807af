import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../evidence/index.js';
import { Clock, Transactions } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { closingEntry } from './request/closing-entry.js';
import { requestLifecycle } from './request/request-lifecycle.js';
import { RequestTransitions } from './request/request-transitions.js';
import { SigningRequest } from './request/signing-request.entity.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { signerActor } from './signer-actor.js';
import { SigningContexts } from './signing-context.js';

export type DecliningOutcome = 'declined' | 'signed' | 'ended';

/** The client refuses. It ends the request for everybody. */
@Injectable()
export class DecliningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly transitions: RequestTransitions,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** Declining twice is declining once. */
  async decline(
    session: SigningSession,
    { reason: given, facts }: { reason: string; facts: ClientFacts },
  ): Promise<DecliningOutcome> {
    const reason = given.trim().slice(0, 500);
    return this.transactions.run(async (tx) => {
      const { request, signer, documents } = await this.contexts.lock(tx, session);
      if (request.status === 'declined') return 'declined';
      if (signer.status === 'signed') return 'signed';
      const late = request.expiresAt <= this.clock.now();
      if (late || !requestLifecycle.next(request.status, 'decline')) return 'ended';
      await tx.update(SigningRequest, { id: request.id }, { declineReason: reason });
      await this.transitions.applyToSigner(tx, signer, 'decline');
      await this.transitions.endOpenSigners(tx, request.id, 'cancel');
      await this.transitions.apply(tx, request, 'decline', signerActor(signer));
      await this.journal.recordAll(tx, [
        ...documents.map(({ documentId, sha256 }) => ({
          type: 'document.declined' as const,
          stream: `request/${request.id}` as const,
          organizationId: request.organizationId,
          signerId: signer.id,
          documentId,
          docSha256: sha256,
          data: { sessionId: session.id },
          disclosures: { ...facts.net, ...facts.device, reason },
        })),
        closingEntry(request, 'declined'),
      ]);
      return 'declined';
    });
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { EvidenceJournal } from '../evidence/index.js';
import { Clock, JobQueue, type Tx } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import type { SigningLink } from './link/signing-link.entity.js';
import { RequestDocument } from './request/request-document.entity.js';
import type { Signer } from './request/signer.entity.js';
import type { SigningRequest } from './request/signing-request.entity.js';
import type { OpenedSession } from './session/sessions.service.js';
import { DeadLink } from './signing.errors.js';
import { DECISION_MS, sessionLeft } from './viewing/session-left.jobs.js';

/** What a link leads to at this moment. */
export interface LinkTarget {
  readonly link: SigningLink;
  readonly request: SigningRequest;
  readonly state: 'open' | 'signed' | 'declined' | 'erased';
}

/** Judges a link and writes down that it was opened. */
@Injectable()
export class OpenedEvidence {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** As it stands for this signer. Throws DeadLink. */
  target(link: SigningLink, request: SigningRequest, signer: Signer): LinkTarget {
    if (link.revokedAt) throw new DeadLink();
    if (request.erasedAt) return { link, request, state: 'erased' };
    switch (request.status) {
      case 'signed':
        return { link, request, state: 'signed' };
      case 'declined':
        // Only he who declined is told so: what another signer decided is not theirs to read.
        if (signer.status !== 'declined') throw new DeadLink();
        return { link, request, state: 'declined' };
      case 'expired':
      case 'cancelled':
        throw new DeadLink();
      case 'sent':
      case 'viewed':
        // The job that writes `expired` may be seconds late; the deadline is not.
        if (request.expiresAt <= this.clock.now()) throw new DeadLink();
        return { link, request, state: signer.status === 'signed' ? 'signed' : 'open' };
    }
  }

  /** If no decision follows, the session will have been «ознакомление без нажатия» (S-26). */
  async watchForLeaving(
    tx: Tx,
    session: Pick<OpenedSession, 'id'>,
    link: SigningLink,
  ): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + DECISION_MS);
    const payload = { organizationId: link.organizationId, sessionId: session.id };
    await this.queue.put(tx, sessionLeft, payload, { runAt });
  }

  /** One `document.opened` per document of the package. */
  async record(
    tx: Tx,
    session: Pick<OpenedSession, 'id'>,
    link: SigningLink,
    facts: ClientFacts,
  ): Promise<void> {
    const documents = await tx.find(RequestDocument, {
      where: { requestId: link.requestId, declinedBy: IsNull() },
      order: { position: 'ASC' },
    });
    await this.journal.recordAll(
      tx,
      documents.map(({ documentId, sha256 }) => ({
        type: 'document.opened' as const,
        stream: `request/${link.requestId}` as const,
        organizationId: link.organizationId,
        signerId: link.signerId,
        documentId,
        docSha256: sha256,
        data: { sessionId: session.id, linkId: link.id },
        disclosures: { ...facts.net, ...facts.device },
      })),
    );
  }
}

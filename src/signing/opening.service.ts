import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EvidenceJournal } from '../evidence/index.js';
import { Clock, JobQueue, lockRow, Transactions, type Tx } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { Links } from './link/links.service.js';
import type { SigningLink } from './link/signing-link.entity.js';
import { RequestDocument } from './request/request-document.entity.js';
import { RequestTransitions } from './request/request-transitions.js';
import { Signer } from './request/signer.entity.js';
import { SigningRequest } from './request/signing-request.entity.js';
import { type OpenedSession, Sessions } from './session/sessions.service.js';
import { signerActor } from './signer-actor.js';
import { DECISION_MS, sessionLeft } from './viewing/session-left.jobs.js';
import { DeadLink } from './signing.errors.js';

/** What a link leads to at this moment. */
export interface LinkTarget {
  readonly link: SigningLink;
  readonly request: SigningRequest;
  readonly state: 'open' | 'signed' | 'declined';
}

/** From the link to the opened document. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly links: Links,
    private readonly sessions: Sessions,
    private readonly transitions: RequestTransitions,
    private readonly opened: OpenedEvidence,
  ) {}

  /** Changes nothing. Throws DeadLink for everything that leads nowhere, always the same (SEC-8). */
  async follow(token: string): Promise<LinkTarget> {
    const link = await this.links.find(token);
    const request = await this.dataSource
      .getRepository(SigningRequest)
      .findOneBy({ id: link?.requestId ?? '' });
    if (!link || !request) throw new DeadLink();
    return this.opened.target(link, request);
  }

  /** The client's own act: the documents become `viewed`, a session begins. Throws DeadLink. */
  async open(token: string, facts: ClientFacts): Promise<OpenedSession> {
    const { link } = await this.follow(token);
    return this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: link.requestId });
      const signer = await lockRow(tx, Signer, { id: link.signerId });
      if (!request || !signer) throw new DeadLink();
      if (this.opened.target(link, request).state !== 'open') throw new DeadLink();
      const session = await this.sessions.start(tx, link);
      if (signer.status === 'sent') await this.transitions.applyToSigner(tx, signer, 'view');
      if (request.status === 'sent') {
        await this.transitions.apply(tx, request, 'view', signerActor(signer));
      }
      await this.opened.record(tx, session, link, facts);
      await this.opened.watchForLeaving(tx, session, link);
      return session;
    });
  }
}

/** Judges a link and writes down that it was opened. */
@Injectable()
export class OpenedEvidence {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  target(link: SigningLink, request: SigningRequest): LinkTarget {
    if (link.revokedAt) throw new DeadLink();
    switch (request.status) {
      case 'signed':
      case 'declined':
        return { link, request, state: request.status };
      case 'expired':
      case 'cancelled':
        throw new DeadLink();
      case 'sent':
      case 'viewed':
        // The job that writes `expired` may be seconds late; the deadline is not.
        if (request.expiresAt <= this.clock.now()) throw new DeadLink();
        return { link, request, state: 'open' };
    }
  }

  /** If no decision follows, the session will have been «ознакомление без нажатия» (S-26). */
  async watchForLeaving(tx: Tx, session: OpenedSession, link: SigningLink): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + DECISION_MS);
    const payload = { organizationId: link.organizationId, sessionId: session.id };
    await this.queue.put(tx, sessionLeft, payload, { runAt });
  }

  /** One `document.opened` per document of the package. */
  async record(
    tx: Tx,
    session: OpenedSession,
    link: SigningLink,
    facts: ClientFacts,
  ): Promise<void> {
    const documents = await tx.find(RequestDocument, {
      where: { requestId: link.requestId },
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

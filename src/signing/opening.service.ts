import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockRow, Transactions, type Tx } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { Links } from './link/links.service.js';
import { SigningLink } from './link/signing-link.entity.js';
import { type LinkTarget, OpenedEvidence } from './opened-evidence.js';
import { RequestTransitions } from './request/request-transitions.js';
import { Signer } from './request/signer.entity.js';
import { SigningRequest } from './request/signing-request.entity.js';
import { type OpenedSession, Sessions } from './session/sessions.service.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { signerActor } from './signer-actor.js';
import { DeadLink } from './signing.errors.js';

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
    const { manager } = this.dataSource;
    const [request, signer] = await Promise.all([
      manager.findOneBy(SigningRequest, { id: link?.requestId ?? '' }),
      manager.findOneBy(Signer, { id: link?.signerId ?? '' }),
    ]);
    if (!link || !request || !signer) throw new DeadLink();
    return this.opened.target(link, request, signer);
  }

  /** The client's own act: the documents become `viewed`, a session begins. Throws DeadLink. */
  async open(token: string, facts: ClientFacts): Promise<OpenedSession> {
    const { link } = await this.follow(token);
    return this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: link.requestId });
      const signer = await lockRow(tx, Signer, { id: link.signerId });
      if (!request || !signer) throw new DeadLink();
      if (this.opened.target(link, request, signer).state !== 'open') throw new DeadLink();
      const session = await this.sessions.start(tx, link);
      await this.view(tx, { request, signer, link, session, facts });
      return session;
    });
  }

  /** The same in a session that began before the documents were there: its client was asked for data first. */
  async goOn(tx: Tx, session: SigningSession, facts: ClientFacts): Promise<void> {
    const request = await tx.findOneByOrFail(SigningRequest, { id: session.requestId });
    const signer = await tx.findOneByOrFail(Signer, { id: session.signerId });
    const link = await tx.findOneByOrFail(SigningLink, { id: session.linkId });
    await this.view(tx, { request, signer, link, session, facts });
  }

  private async view(tx: Tx, { request, signer, link, session, facts }: View): Promise<void> {
    if (signer.status === 'sent') await this.transitions.applyToSigner(tx, signer, 'view');
    if (request.status === 'sent') {
      await this.transitions.apply(tx, request, 'view', signerActor(signer));
    }
    await this.opened.record(tx, session, link, facts);
    await this.opened.watchForLeaving(tx, session, link);
  }
}

interface View {
  readonly request: SigningRequest;
  readonly signer: Signer;
  readonly link: SigningLink;
  readonly session: Pick<OpenedSession, 'id'>;
  readonly facts: ClientFacts;
}

import { Injectable } from '@nestjs/common';
import {
  ClientDataNotAsked,
  ClientDataNotWaiting,
  type ClientDataRequest,
  ClientDataRequests,
  DocumentTransitions,
} from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import { type Actor, actorRef, Clock, Transactions, type Tx } from '../../platform/index.js';
import { Links } from '../link/links.service.js';
import { NotTheSender } from '../signing.errors.js';

/** How an asking ends without answers: the deadline passed, or the sender took it back. The document stays a draft. */
@Injectable()
export class ClientDataEnding {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentTransitions,
    private readonly requests: ClientDataRequests,
    private readonly links: Links,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** Cancelling what is cancelled already is no error. Throws DocumentNotFound, ClientDataNotAsked, ClientDataNotWaiting, NotTheSender. */
  async cancel(actor: Actor, documentId: string): Promise<void> {
    const { organizationId } = actor;
    await this.transactions.run(async (tx) => {
      const [document] = await this.documents.lock(tx, organizationId, [documentId]);
      const known = await this.requests.ofDocument(organizationId, documentId, tx);
      const asking = known && (await this.requests.lock(tx, known.id));
      if (!asking || !document) throw new ClientDataNotAsked();
      const own = actor.id === document.author.id || actorRef(actor) === asking.createdBy;
      if (!own && !actor.roles.includes('administrator')) throw new NotTheSender();
      if (asking.status === 'cancelled') return;
      if (!(await this.requests.end(tx, asking, 'cancelled'))) throw new ClientDataNotWaiting();
      await this.revoke(tx, asking, 'cancelled');
    });
  }

  /** Does nothing when the answers came, or the sender took it back, a moment earlier. */
  async expire(organizationId: string, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.requests.find(tx, organizationId, id);
      if (!known) return;
      await this.documents.lock(tx, organizationId, [known.documentId]);
      const asking = await this.requests.lock(tx, id);
      if (!asking || asking.expiresAt > this.clock.now()) return;
      if (await this.requests.end(tx, asking, 'expired')) await this.revoke(tx, asking, 'expired');
    });
  }

  private async revoke(tx: Tx, asking: ClientDataRequest, reason: string): Promise<void> {
    const revoked = await this.links.revokeAll(tx, asking.signerId);
    await this.journal.recordAll(
      tx,
      revoked.map(({ id }) => ({
        type: 'link.revoked' as const,
        stream: `document/${asking.documentId}` as const,
        organizationId: asking.organizationId,
        data: { linkId: id, reason },
      })),
    );
  }
}

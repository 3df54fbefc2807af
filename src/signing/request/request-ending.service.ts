import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import {
  type Actor,
  actorRef,
  Clock,
  lockRow,
  systemActor,
  Transactions,
  type Tx,
} from '../../platform/index.js';
import { SigningLink } from '../link/signing-link.entity.js';
import { NotTheSender, SigningRequestNotFound } from '../signing.errors.js';
import { closingEntry } from './closing-entry.js';
import { requestLifecycle } from './request-lifecycle.js';
import { RequestTransitions } from './request-transitions.js';
import { SigningRequest } from './signing-request.entity.js';

/** How a request ends without signatures: the deadline passed, or the sender took it back. */
@Injectable()
export class RequestEnding {
  constructor(
    private readonly transactions: Transactions,
    private readonly transitions: RequestTransitions,
    private readonly journal: EvidenceJournal,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when it was signed, declined or cancelled a moment earlier. */
  async expire(organizationId: string, requestId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      if (!request || !requestLifecycle.next(request.status, 'expire')) return;
      if (request.expiresAt > this.clock.now()) return;
      await this.transitions.endOpenSigners(tx, requestId, 'expire');
      await this.transitions.apply(tx, request, 'expire', systemActor(organizationId));
      await this.journal.recordAll(tx, [
        {
          type: 'request.expired',
          stream: `request/${requestId}`,
          organizationId,
          data: { expiresAt: request.expiresAt.toISOString() },
        },
        closingEntry(request, 'expired'),
      ]);
    });
  }

  /** Cancelling what is cancelled already is no error. Throws SigningRequestNotFound, NotTheSender, InvalidRequestTransition. */
  async cancel(actor: Actor, requestId: string, reason?: string): Promise<void> {
    const { organizationId } = actor;
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      if (!request) throw new SigningRequestNotFound();
      refuseStranger(actor, request);
      if (request.status === 'cancelled') return;
      await this.transitions.endOpenSigners(tx, requestId, 'cancel');
      await this.transitions.apply(tx, request, 'cancel', actor);
      const place = { stream: `request/${requestId}`, organizationId } as const;
      const revoked = await this.revokeLinks(tx, requestId);
      await this.journal.recordAll(tx, [
        {
          ...place,
          type: 'request.cancelled',
          data: { by: actorRef(actor) },
          disclosures: { reason },
        },
        ...revoked.map(({ id, signerId }) => ({
          ...place,
          type: 'link.revoked' as const,
          signerId,
          data: { linkId: id, reason: 'cancelled' },
        })),
        closingEntry(request, 'cancelled'),
      ]);
    });
  }

  private async revokeLinks(tx: Tx, requestId: string): Promise<SigningLink[]> {
    const links = await tx.findBy(SigningLink, { requestId });
    const live = links.filter(({ revokedAt }) => revokedAt === null);
    const revokedAt = this.clock.now();
    for (const { id } of live) await tx.update(SigningLink, { id }, { revokedAt });
    return live;
  }
}

/** The author of the document, whoever sent it, or an administrator. */
function refuseStranger(actor: Actor, { authorId, createdBy }: SigningRequest): void {
  const own = actor.id === authorId || actorRef(actor) === createdBy;
  if (!own && !actor.roles.includes('administrator')) throw new NotTheSender();
}

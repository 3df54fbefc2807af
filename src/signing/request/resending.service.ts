import { Injectable } from '@nestjs/common';
import { type DocumentView, DocumentReader } from '../../documents/index.js';
import { type Actor, Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { mayIssue, secondsToWait, WITH_LINK_LIFE_MS } from '../code/challenge-limits.js';
import { Challenges } from '../code/challenges.service.js';
import type { CodeChallenge } from '../code/code-challenge.entity.js';
import { Links } from '../link/links.service.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { type Invitation, SigningMessages } from '../messages/signing-messages.js';
import {
  InvalidRequestTransition,
  ResendTooSoon,
  SigningRequestNotFound,
} from '../signing.errors.js';
import { RequestDocument } from './request-document.entity.js';
import { Signer } from './signer.entity.js';
import { SigningRequest } from './signing-request.entity.js';

const HOUR_SECONDS = 3_600;

/** The author sends again: the same SMS while the code lives, a new code after a lock or when it has run out. */
@Injectable()
export class ResendingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly sms: SmsReader,
    private readonly again: Resending,
    private readonly clock: Clock,
  ) {}

  /** Throws SigningRequestNotFound, InvalidRequestTransition, ResendTooSoon. */
  async resend(actor: Actor, requestId: string): Promise<void> {
    await this.toOpenSigners(actor, requestId, 'resend', (tx, invitation) =>
      this.again.invitation(tx, invitation),
    );
  }

  /** A reminder without a code. Asked again within the pause it does nothing. */
  async remind(actor: Actor, requestId: string): Promise<void> {
    try {
      await this.toOpenSigners(actor, requestId, 'remind', (tx, invitation) =>
        this.again.reminder(tx, invitation),
      );
    } catch (error) {
      if (!(error instanceof ResendTooSoon)) throw error;
    }
  }

  private async toOpenSigners(
    actor: Actor,
    requestId: string,
    action: 'resend' | 'remind',
    send: (tx: Tx, invitation: Omit<Invitation, 'link'>) => Promise<void>,
  ): Promise<void> {
    const { organizationId } = actor;
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      if (!request) throw new SigningRequestNotFound();
      const open = request.status === 'sent' || request.status === 'viewed';
      if (!open || request.expiresAt <= this.clock.now()) {
        throw new InvalidRequestTransition(request.status, action);
      }
      const documents = await this.documentsOf(tx, request);
      for (const signer of await tx.findBy(Signer, { requestId })) {
        if (signer.status === 'signed') continue;
        await this.refuseTooSoon(tx, signer);
        await send(tx, { request, signer, documents });
      }
    });
  }

  private async refuseTooSoon(tx: Tx, signer: Signer): Promise<void> {
    const seconds = secondsToWait(await this.sms.sentTimes(signer.id, tx), this.clock.now());
    if (seconds > 0) throw new ResendTooSoon(seconds);
  }

  private async documentsOf(tx: Tx, request: SigningRequest): Promise<DocumentView[]> {
    const rows = await tx.find(RequestDocument, {
      where: { requestId: request.id },
      order: { position: 'ASC' },
    });
    const ids = rows.map(({ documentId }) => documentId);
    return this.documents.find(request.organizationId, ids, tx);
  }
}

/** What is sent again, and whether it needs a new code. */
@Injectable()
export class Resending {
  constructor(
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
    private readonly clock: Clock,
  ) {}

  async invitation(tx: Tx, wish: Omit<Invitation, 'link'>): Promise<void> {
    const link = await this.linkOf(tx, wish.signer);
    const invitation = { ...wish, link };
    if (wish.request.codeDelivery === 'on-demand') {
      await this.unlock(tx, wish.signer);
      await this.messages.sendLink(tx, invitation);
      return;
    }
    const challenge = await this.liveCode(tx, invitation);
    await this.messages.sendLinkCode(tx, { ...invitation, challenge });
  }

  async reminder(tx: Tx, wish: Omit<Invitation, 'link'>): Promise<void> {
    await this.messages.sendReminder(tx, { ...wish, link: await this.linkOf(tx, wish.signer) });
  }

  private async liveCode(tx: Tx, { request, signer, link }: Invitation): Promise<CodeChallenge> {
    const current = await this.challenges.current(tx, signer.id);
    const now = this.clock.now();
    if (current && isReusable(current, now)) return current;
    await this.refuseTooMany(tx, signer);
    await this.challenges.replace(tx, signer.id);
    const longest = now.getTime() + WITH_LINK_LIFE_MS;
    const expiresAt = new Date(Math.min(request.expiresAt.getTime(), longest));
    return this.challenges.issue(tx, { request, signer, link, policy: 'with-link', expiresAt });
  }

  /** The tenant re-issues: a locked `on-demand` code no longer stands in the way of a new one. */
  private async unlock(tx: Tx, signer: Signer): Promise<void> {
    const current = await this.challenges.current(tx, signer.id);
    if (!current?.lockedAt) return;
    await this.refuseTooMany(tx, signer);
    await this.challenges.replace(tx, signer.id);
  }

  private async refuseTooMany(tx: Tx, signer: Signer): Promise<void> {
    const times = await this.challenges.timesOf(tx, signer.id);
    if (!mayIssue(times, this.clock.now())) throw new ResendTooSoon(HOUR_SECONDS);
  }

  private async linkOf(tx: Tx, signer: Signer): Promise<SigningLink> {
    const link = await this.links.current(tx, signer.id);
    if (!link) throw new Error(`The signer ${signer.id} has no link`);
    return link;
  }
}

function isReusable(challenge: CodeChallenge, now: Date): boolean {
  const { policy, lockedAt, replacedAt, consumedAt, expiresAt } = challenge;
  return policy === 'with-link' && !lockedAt && !replacedAt && !consumedAt && expiresAt > now;
}

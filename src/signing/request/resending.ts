import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { secondsToIssue, WITH_LINK_LIFE_MS } from '../code/challenge-limits.js';
import { Challenges } from '../code/challenges.service.js';
import type { CodeChallenge } from '../code/code-challenge.entity.js';
import { Links } from '../link/links.service.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { type Invitation, SigningMessages } from '../messages/signing-messages.js';
import { CodesUsedUp, ResendTooSoon } from '../signing.errors.js';
import { SimSwapped } from '../sim-swap/sim-swap.errors.js';
import { SimSwaps } from '../sim-swap/sim-swaps.js';
import type { Signer } from './signer.entity.js';

/** What is sent again, and whether it needs a new code. */
@Injectable()
export class Resending {
  constructor(
    private readonly links: Links,
    private readonly challenges: Challenges,
    private readonly messages: SigningMessages,
    private readonly sims: SimSwaps,
    private readonly clock: Clock,
  ) {}

  /** Throws ResendTooSoon, CodesUsedUp before anything was written; SimSwapped, which undoes what was. */
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
    if ((await this.sims.judge(tx, signer)) === 'blocked') throw new SimSwapped();
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
    const seconds = secondsToIssue(times, this.clock.now());
    if (seconds === Number.POSITIVE_INFINITY) throw new CodesUsedUp();
    if (seconds > 0) throw new ResendTooSoon(seconds);
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

import { Injectable } from '@nestjs/common';
import { Clock, Transactions, type Tx } from '../platform/index.js';
import { mayIssue, ON_DEMAND_LIFE_MS, secondsToWait } from './code/challenge-limits.js';
import { CodeIssuing } from './code-issuing.js';
import { Challenges } from './code/challenges.service.js';
import type { CodeChallenge } from './code/code-challenge.entity.js';
import { Sessions } from './session/sessions.service.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from './signing-context.js';
import { missingTicks, type Ticks } from './ticks.js';

export type CodeRequestOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'missing-ticks'; readonly names: readonly string[] }
  | { readonly kind: 'too-soon'; readonly seconds: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'signed' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'ended' };

/**
 * `on-demand`: a code that did not exist before the document was opened and the ticks were made. The
 * same rules serve a `with-link` request whose code has run out before its deadline.
 */
@Injectable()
export class CodeRequestService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly sessions: Sessions,
    private readonly challenges: Challenges,
    private readonly issuing: CodeIssuing,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was ticked and sends the code. */
  async request(session: SigningSession, given: Ticks): Promise<CodeRequestOutcome> {
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const now = this.clock.now();
      const ended = endedOutcome(context, now);
      if (ended) return ended;
      const ticks = { ...session.ticks, ...given };
      const missing = missingTicks(
        ticks,
        context.documents.map(({ documentId }) => documentId),
      );
      if (missing.length > 0) return { kind: 'missing-ticks', names: missing };
      const refused = await this.refusal(tx, session.signerId, now);
      if (refused) return refused;
      await this.sessions.keepTicks(tx, session, ticks);
      await this.challenges.replace(tx, session.signerId);
      await this.issuing.issue(tx, context, new Date(now.getTime() + ON_DEMAND_LIFE_MS));
      return { kind: 'sent' };
    });
  }

  /** SEC-2 and SEC-3: not too many, not too soon, not after a lock. */
  private async refusal(
    tx: Tx,
    signerId: string,
    now: Date,
  ): Promise<CodeRequestOutcome | undefined> {
    const current = await this.challenges.current(tx, signerId);
    if (current?.lockedAt && !current.replacedAt) return { kind: 'locked' };
    const times = await this.challenges.timesOf(tx, signerId);
    if (!mayIssue(times, now)) return { kind: 'locked' };
    const seconds = current && isOnDemand(current) ? secondsToWait(times, now) : 0;
    return seconds > 0 ? { kind: 'too-soon', seconds } : undefined;
  }
}

function isOnDemand({ policy }: CodeChallenge): boolean {
  return policy === 'on-demand';
}

function endedOutcome(
  { request, signer }: SigningContext,
  now: Date,
): CodeRequestOutcome | undefined {
  if (signer.status === 'signed') return { kind: 'signed' };
  if (request.status === 'declined') return { kind: 'declined' };
  if (request.status !== 'viewed' || request.expiresAt <= now) return { kind: 'ended' };
  return undefined;
}

import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '../platform/index.js';
import type { NetFacts } from './client-facts.js';
import { CodeIssuing } from './code-issuing.js';
import { CodeLocking } from './code-locking.js';
import { Sessions } from './session/sessions.service.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from './signing-context.js';
import type { Ticks } from './ticks.js';
import { withinCaps } from './within-caps.js';

export type CodeRequestOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'missing-ticks'; readonly names: readonly string[] }
  | { readonly kind: 'too-soon'; readonly seconds: number }
  | { readonly kind: 'locked' }
  | { readonly kind: 'sim-changed' }
  | { readonly kind: 'signed' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'ended' };

/**
 * `on-demand`: a code that did not exist before the document was opened and the ticks were made; asked for again,
 * the same one while it lives. The same rules serve a `with-link` request whose code has run out before its deadline.
 */
@Injectable()
export class CodeRequestService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly sessions: Sessions,
    private readonly issuing: CodeIssuing,
    private readonly locking: CodeLocking,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what was ticked and sends the code. Who has it already, and may answer its SMS with it, is sent none.
   * @param net where the ticks were made
   */
  async request(
    session: SigningSession,
    given: Ticks,
    net?: NetFacts,
  ): Promise<CodeRequestOutcome> {
    await this.issuing.prepare(session);
    return withinCaps(this.ask(session, given, net));
  }

  private ask(
    session: SigningSession,
    given: Ticks,
    net: NetFacts | undefined,
  ): Promise<CodeRequestOutcome> {
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const now = this.clock.now();
      const ended = endedOutcome(context, now);
      if (ended) return ended;
      const ticks = { ...session.ticks, ...given };
      const missing = await this.contexts.missingTicks(context, ticks, tx);
      if (missing.length > 0) return { kind: 'missing-ticks', names: missing };
      const asked = (await this.issuing.awaitsReply(tx, context))
        ? ({ kind: 'sent' } as const)
        : await this.issuing.ask(tx, context, 'on-demand');
      if (asked.kind === 'sent') await this.sessions.keepTicks(tx, session, ticks, net);
      if (asked.kind !== 'no-more') return asked;
      await this.locking.noMore(tx, context);
      return { kind: 'locked' };
    });
  }
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

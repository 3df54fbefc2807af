import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../platform/index.js';
import type { ClientFacts } from '../client-facts.js';
import { Challenges } from '../code/challenges.service.js';
import { CodeAttempts } from '../code/code-attempts.js';
import type { CodeChallenge } from '../code/code-challenge.entity.js';
import { sameCode } from '../code/derive-code.js';
import { Sessions } from '../session/sessions.service.js';
import { SigningSession } from '../session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import { SigningRecords } from '../signing-records.js';
import { isReadable } from './readable-copy.js';

export type CopyProofOutcome =
  | { readonly kind: 'opened' }
  | { readonly kind: 'malformed-code' }
  | { readonly kind: 'wrong-code'; readonly attemptsLeft: number }
  /** No code is alive: none was asked for, it has run out, or it was guessed at too often. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'ended' };

export interface CopyProof {
  /** As typed; spaces are forgiven. */
  readonly code: string;
  readonly facts: ClientFacts;
}

/** The fresh code that opens a signed request again. Attempts are counted before they are compared (SEC-2). */
@Injectable()
export class CopyProofs {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly challenges: Challenges,
    private readonly attempts: CodeAttempts,
    private readonly sessions: Sessions,
    private readonly records: SigningRecords,
  ) {}

  async prove(session: SigningSession, { code, facts }: CopyProof): Promise<CopyProofOutcome> {
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return { kind: 'malformed-code' };
    const taken = await this.transactions.run(async (tx) => {
      const current = await this.challenges.current(tx, session.signerId);
      if (!current || !isOf(session, current)) return undefined;
      return { current, attempt: await this.attempts.take(tx, current.id) };
    });
    if (!taken) return { kind: 'no-code' };
    const { current, attempt } = taken;
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      if (!isReadable(context)) return { kind: 'ended' };
      if (await isProven(tx, session)) return { kind: 'opened' };
      const challenge = await this.challenges.current(tx, session.signerId);
      if (attempt === undefined || challenge?.id !== current.id) return { kind: 'no-code' };
      const given = { challenge, attempt, facts };
      return sameCode(this.challenges.codeOf(challenge), digits)
        ? this.open(tx, context, given)
        : this.fail(tx, context, given);
    });
  }

  private async open(tx: Tx, context: SigningContext, given: Given): Promise<CopyProofOutcome> {
    if (!(await this.attempts.consume(tx, given.challenge))) return { kind: 'no-code' };
    await this.sessions.prove(tx, context.session);
    await this.records.reopened(tx, context, given);
    return { kind: 'opened' };
  }

  private async fail(tx: Tx, context: SigningContext, given: Given): Promise<CopyProofOutcome> {
    const { attemptsLeft, locked } = await this.attempts.fail(tx, given.challenge);
    await this.records.failed(tx, context, { ...given, attemptsLeft, locked });
    return locked ? { kind: 'no-code' } : { kind: 'wrong-code', attemptsLeft };
  }
}

interface Given {
  readonly challenge: CodeChallenge;
  readonly attempt: number;
  readonly facts: ClientFacts;
}

function isOf(session: SigningSession, { policy, sessionId, linkId }: CodeChallenge): boolean {
  return policy === 'copy' && sessionId === session.id && linkId === session.linkId;
}

/** A double tap: the code was used up a moment ago, and rightly. */
async function isProven(tx: Tx, { id }: SigningSession): Promise<boolean> {
  const { provenAt } = await tx.findOneByOrFail(SigningSession, { id });
  return provenAt !== null;
}

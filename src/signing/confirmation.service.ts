import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '../platform/index.js';
import type { ClientFacts } from './client-facts.js';
import { Challenges } from './code/challenges.service.js';
import { CodeAttempts } from './code/code-attempts.js';
import type { CodeChallenge } from './code/code-challenge.entity.js';
import { sameCode } from './code/derive-code.js';
import type { ReceivedCode } from './reply/received-code.js';
import type { SigningSession } from './session/signing-session.entity.js';
import { type SigningContext, SigningContexts } from './signing-context.js';
import type { SigningOutcome } from './signing-outcome.js';
import { SigningRecords } from './signing-records.js';
import type { Ticks } from './ticks.js';

export interface Confirmation {
  readonly ticks: Ticks;
  /** As typed; spaces are forgiven. */
  readonly code: string;
  /** Where the ticks were made, and the code typed unless it came by SMS. */
  readonly facts: ClientFacts;
  readonly reply?: ReceivedCode | undefined;
  /** What the caller has read of this session a moment ago; read here when absent. */
  readonly context?: SigningContext;
}

const SETTLE_TRIES = 100;
const SETTLE_PAUSE_MS = 50;
/** An attempt that has not said how it went after this belonged to a process that died. */
const ABANDONED_MS = 30_000;

/** The signature itself: the attempt is counted, the code compared, everything written at once (SEC-2, REL-5). */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: SigningContexts,
    private readonly challenges: Challenges,
    private readonly attempts: CodeAttempts,
    private readonly records: SigningRecords,
    private readonly clock: Clock,
  ) {}

  async confirm(
    session: SigningSession,
    { ticks, code, facts, context: read, reply }: Confirmation,
  ): Promise<SigningOutcome> {
    const context = read ?? (await this.contexts.read(session));
    const ended = endedOutcome(context, this.clock.now());
    if (ended) return ended;
    const allTicks = { ...session.ticks, ...ticks };
    const missing = await this.contexts.missingTicks(context, allTicks);
    if (missing.length > 0) return { kind: 'missing-ticks', names: missing };
    const digits = code.replace(/\s/g, '');
    if (!/^\d{6}$/.test(digits)) return { kind: 'malformed-code' };
    return this.attempt(session, { ticks: allTicks, code: digits, facts, reply });
  }

  private async attempt(session: SigningSession, given: Confirmation): Promise<SigningOutcome> {
    const taken = await this.transactions.run(async (tx) => {
      const challenge = await this.challenges.current(tx, session.signerId);
      if (!challenge || !fits(challenge, session)) return undefined;
      if (given.reply && given.reply.challengeId !== challenge.id) return undefined;
      return { challenge, attempt: await this.attempts.take(tx, challenge.id) };
    });
    if (!taken) return { kind: 'no-code' };
    const { challenge, attempt } = taken;
    if (attempt === undefined) return this.settle(session);
    return sameCode(this.challenges.codeOf(challenge), given.code)
      ? this.sign(session, challenge.id, attempt, given)
      : this.fail(session, challenge.id, attempt, given);
  }

  private async sign(
    session: SigningSession,
    challengeId: string,
    attempt: number,
    { ticks, facts, reply }: Confirmation,
  ): Promise<SigningOutcome> {
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const ended = endedOutcome(context, this.clock.now());
      if (ended) return ended;
      // Again, under the lock: what spoke for the signer may have been erased or the policy changed meanwhile.
      const missing = await this.contexts.missingTicks(context, ticks, tx);
      if (missing.length > 0) return { kind: 'missing-ticks', names: missing };
      const challenge = await this.challenges.current(tx, session.signerId);
      if (challenge?.id !== challengeId || challenge.lockedAt) return { kind: 'no-code' };
      if (reply && !(await reply.settle(tx, 'code'))) return { kind: 'no-code' };
      if (!(await this.attempts.consume(tx, challenge))) return { kind: 'no-code' };
      await this.records.signed(tx, context, { challenge, attempt, ticks, facts, reply });
      await reply?.answer(tx, context, { kind: 'signed' });
      return { kind: 'signed' };
    });
  }

  private async fail(
    session: SigningSession,
    challengeId: string,
    attempt: number,
    { facts, reply }: Confirmation,
  ): Promise<SigningOutcome> {
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const ended = endedOutcome(context, this.clock.now());
      if (ended) return ended;
      const challenge = await this.challenges.current(tx, session.signerId);
      if (challenge?.id !== challengeId) return { kind: 'no-code' };
      if (reply && !(await reply.settle(tx, 'wrong'))) return { kind: 'no-code' };
      const failure = await this.attempts.fail(tx, challenge);
      const { attemptsLeft, locked } = failure;
      await this.records.failed(tx, context, { ...failure, challenge, attempt, facts, reply });
      await reply?.answer(tx, context, { kind: locked ? 'locked' : 'wrong', attemptsLeft });
      return locked ? { kind: 'locked' } : { kind: 'wrong-code', attemptsLeft };
    });
  }

  /** No attempt was free: somebody else's are being compared. Their answer is ours too. */
  private async settle(session: SigningSession): Promise<SigningOutcome> {
    for (let i = 0; i < SETTLE_TRIES; i += 1) {
      const outcome = await this.settled(session);
      if (outcome) return outcome;
      await sleep(SETTLE_PAUSE_MS);
    }
    return { kind: 'locked' };
  }

  private async settled(session: SigningSession): Promise<SigningOutcome | undefined> {
    return this.transactions.run(async (tx) => {
      const context = await this.contexts.lock(tx, session);
      const now = this.clock.now();
      const ended = endedOutcome(context, now);
      if (ended) return ended;
      const challenge = await this.challenges.current(tx, session.signerId);
      if (!challenge || challenge.expiresAt <= now) return { kind: 'no-code' };
      if (challenge.lockedAt) return { kind: 'locked' };
      if (challenge.attempts < challenge.maxAttempts) return { kind: 'no-code' };
      const since = now.getTime() - (challenge.lastAttemptAt ?? challenge.createdAt).getTime();
      if (since < ABANDONED_MS) return undefined;
      await this.attempts.lock(tx, challenge);
      await this.records.locked(tx, context, challenge);
      return { kind: 'locked' };
    });
  }
}

/** Whether there is nothing left to sign, and why. */
function endedOutcome({ request, signer }: SigningContext, now: Date): SigningOutcome | undefined {
  if (signer.status === 'signed') return { kind: 'signed' };
  if (request.status === 'declined') return { kind: 'declined' };
  if (request.status !== 'viewed' || request.expiresAt <= now) return { kind: 'ended' };
  return undefined;
}

/** A code that came with a link is good in sessions of that link, one asked for on the page in that session. */
function fits(challenge: CodeChallenge, session: SigningSession): boolean {
  if (challenge.linkId !== session.linkId) return false;
  return challenge.sessionId === null || challenge.sessionId === session.id;
}

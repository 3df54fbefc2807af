import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { CodeChallenge } from './code-challenge.entity.js';

/**
 * Counts attempts before anything is compared (SEC-2): in a transaction of its own, so that no failure
 * of the rest can give the attempt back, and with the limit in the WHERE, so that two hundred at once
 * are five.
 */
@Injectable()
export class CodeAttempts {
  constructor(private readonly clock: Clock) {}

  /**
   * The number of this attempt, or undefined when the challenge takes no more. In a transaction that does nothing else
   * and is committed before anything is compared.
   */
  async take(tx: Tx, challengeId: string): Promise<number | undefined> {
    const now = this.clock.now();
    const { affected } = await tx
      .createQueryBuilder()
      .update(CodeChallenge)
      .set({ attempts: () => 'attempts + 1', lastAttemptAt: now })
      .where('id = :challengeId AND attempts < max_attempts', { challengeId })
      .andWhere('consumed_at IS NULL AND locked_at IS NULL AND replaced_at IS NULL')
      .andWhere('expires_at > :now', { now })
      .execute();
    if (affected !== 1) return undefined;
    // The row is ours until the commit: what stands there is this attempt's own number.
    const { attempts } = await tx.findOneOrFail(CodeChallenge, {
      select: { id: true, attempts: true },
      where: { id: challengeId },
    });
    return attempts;
  }

  /** Writes down a failed comparison; the fifth one locks. The request is locked by the caller. */
  async fail(tx: Tx, challenge: CodeChallenge): Promise<{ attemptsLeft: number; locked: boolean }> {
    const failures = challenge.failures + 1;
    const locked = failures >= challenge.maxAttempts;
    const lockedAt = locked ? this.clock.now() : null;
    await tx.update(CodeChallenge, { id: challenge.id }, { failures, lockedAt });
    Object.assign(challenge, { failures, lockedAt });
    return { attemptsLeft: challenge.maxAttempts - failures, locked };
  }

  /** Uses the code up. False when somebody else just did. */
  async consume(tx: Tx, challenge: CodeChallenge): Promise<boolean> {
    const consumedAt = this.clock.now();
    const { affected } = await tx
      .createQueryBuilder()
      .update(CodeChallenge)
      .set({ consumedAt })
      .where('id = :id AND consumed_at IS NULL', { id: challenge.id })
      .execute();
    if (affected === 1) Object.assign(challenge, { consumedAt });
    return affected === 1;
  }

  /**
   * Locks a code without a comparison: its attempts were all taken by processes that died before they could say how
   * it went, or no further code may follow it.
   */
  async lock(tx: Tx, challenge: CodeChallenge): Promise<void> {
    const lockedAt = this.clock.now();
    await tx.update(CodeChallenge, { id: challenge.id }, { lockedAt });
    Object.assign(challenge, { lockedAt });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { secondsToWait } from '../code/challenge-limits.js';
import type { SigningContext } from '../signing-context.js';
import type { CodeStep } from './views/view-models.js';

/** Where the client stands with the code. */
@Injectable()
export class CodeSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of({ session, signer }: SigningContext): Promise<CodeStep | 'locked'> {
    const challenges = await this.dataSource.getRepository(CodeChallenge).find({
      where: { signerId: signer.id },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return codeStepOf(challenges, session, this.clock.now());
  }
}

/** @param challenges of this signer, the newest first */
export function codeStepOf(
  challenges: readonly CodeChallenge[],
  session: { readonly id: string; readonly linkId: string },
  now: Date,
): CodeStep | 'locked' {
  const [current] = challenges;
  if (!current || current.replacedAt) return { delivery: 'on-demand', sent: false };
  if (current.lockedAt) return 'locked';
  const alive = !current.consumedAt && current.expiresAt > now && current.linkId === session.linkId;
  if (!alive) return { delivery: 'on-demand', sent: false };
  if (current.policy === 'with-link') return { delivery: 'with-link' };
  // A code that was asked for in another tab is good there alone.
  if (current.sessionId !== session.id) return { delivery: 'on-demand', sent: false };
  const times = challenges.map(({ createdAt }) => createdAt);
  return { delivery: 'on-demand', sent: true, resendInSeconds: secondsToWait(times, now) };
}

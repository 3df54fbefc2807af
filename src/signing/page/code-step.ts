import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { secondsToWait } from '../code/challenge-limits.js';
import type { SigningContext } from '../signing-context.js';
import type { CodeStep } from './views/view-models.js';

/** Where the client stands with the code. */
@Injectable()
export class CodeSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sms: SmsReader,
    private readonly clock: Clock,
  ) {}

  async of({ session, signer }: SigningContext): Promise<CodeStep | 'locked'> {
    const challenges = await this.dataSource.getRepository(CodeChallenge).find({
      where: { signerId: signer.id },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const sent = await this.sms.codeTimes(signer.id, this.dataSource.manager);
    return codeStepOf({ challenges, sent }, session, this.clock.now());
  }

  /** Where somebody stands who opens what is signed already. */
  async ofCopy({
    session,
    signer,
  }: SigningContext): Promise<{ readonly sent: boolean; readonly resendInSeconds: number }> {
    const now = this.clock.now();
    const [current] = await this.dataSource.getRepository(CodeChallenge).find({
      where: { signerId: signer.id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const isAlive = current && !current.consumedAt && !current.lockedAt && current.expiresAt > now;
    if (current?.policy !== 'copy' || current.sessionId !== session.id || !isAlive) {
      return { sent: false, resendInSeconds: 0 };
    }
    const times = await this.sms.codeTimes(signer.id, this.dataSource.manager);
    return { sent: true, resendInSeconds: secondsToWait(times, now) };
  }
}

/** What a signer was sent so far. */
export interface SentCodes {
  /** The newest first. */
  readonly challenges: readonly CodeChallenge[];
  /** When SMS with a code alone were sent. */
  readonly sent: readonly Date[];
}

export function codeStepOf(
  { challenges, sent }: SentCodes,
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
  return { delivery: 'on-demand', sent: true, resendInSeconds: secondsToWait(sent, now) };
}

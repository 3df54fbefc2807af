import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { secondsToWait } from '../code/challenge-limits.js';
import { type SigningContext, SigningContexts } from '../signing-context.js';
import type { CodeStep, ReplyStep } from './views/view-models.js';

/** Where the client stands with the code. */
@Injectable()
export class CodeSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contexts: SigningContexts,
    private readonly sms: SmsReader,
    private readonly clock: Clock,
  ) {}

  async of(context: SigningContext): Promise<CodeStep | 'locked'> {
    const { session, signer } = context;
    const challenges = await this.dataSource.getRepository(CodeChallenge).find({
      where: { signerId: signer.id },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const sent = await this.sms.codeTimes(signer.id, this.dataSource.manager);
    const isAgreed = await this.mayReply(context);
    return codeStepOf({ challenges, sent, isAgreed }, session, this.clock.now());
  }

  /** Undefined where the SMS may not be answered with the code. */
  private async mayReply(context: SigningContext): Promise<boolean | undefined> {
    const { request, session } = context;
    if (!request.replyAllowed) return undefined;
    const missing = session.ticks && (await this.contexts.missingTicks(context, session.ticks));
    return missing?.length === 0;
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
  /** Where the SMS may be answered: whether everything was ticked. */
  readonly isAgreed?: boolean | undefined;
}

export function codeStepOf(
  { challenges, sent, isAgreed }: SentCodes,
  session: { readonly id: string; readonly linkId: string },
  now: Date,
): CodeStep | 'locked' {
  const [current] = challenges;
  if (!current || current.replacedAt) return { delivery: 'on-demand', sent: false };
  if (current.lockedAt) return 'locked';
  const alive = !current.consumedAt && current.expiresAt > now && current.linkId === session.linkId;
  if (!alive) return { delivery: 'on-demand', sent: false };
  const reply = isAgreed === undefined ? {} : { reply: replyStep(current, isAgreed) };
  if (current.policy === 'with-link') return { delivery: 'with-link', ...reply };
  // A code that was asked for in another tab is good there alone.
  if (current.sessionId !== session.id) return { delivery: 'on-demand', sent: false };
  const resendInSeconds = secondsToWait(sent, now);
  return { delivery: 'on-demand', sent: true, resendInSeconds, ...reply };
}

function replyStep({ failures, maxAttempts }: CodeChallenge, awaited: boolean): ReplyStep {
  return failures > 0 && awaited ? { awaited, attemptsLeft: maxAttempts - failures } : { awaited };
}

import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { SigningLink } from '../link/signing-link.entity.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { SigningSession } from '../session/signing-session.entity.js';
import { SigningContexts } from '../signing-context.js';

/** A code that a person with this number holds and may answer by. */
export interface AwaitedCode {
  readonly challenge: CodeChallenge;
  readonly request: SigningRequest;
  readonly signer: Signer;
  /** Where its link was opened and everything required was ticked; undefined while that was nowhere. */
  readonly session: SigningSession | undefined;
  /** Its time is over; nothing took its place. */
  readonly hasRunOut: boolean;
}

/** What is awaited by SMS from a number, whoever sent it: codes that may be answered by, of requests that can be signed. */
@Injectable()
export class AwaitedCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contexts: SigningContexts,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @param phone E.164 */
  async of(phone: string): Promise<AwaitedCode[]> {
    const challenges = await this.dataSource.getRepository(CodeChallenge).find({
      where: {
        phone,
        policy: In(['with-link', 'on-demand']),
        consumedAt: IsNull(),
        lockedAt: IsNull(),
        replacedAt: IsNull(),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    const found = await Promise.all(challenges.map((challenge) => this.awaited(challenge)));
    return found.flatMap((one) => one ?? []);
  }

  private async awaited(challenge: CodeChallenge): Promise<AwaitedCode | undefined> {
    const { manager } = this.dataSource;
    const { requestId, signerId, linkId, phone } = challenge;
    const now = this.clock.now();
    const request = await manager.findOneBy(SigningRequest, { id: requestId, replyAllowed: true });
    const isOpen = request?.status === 'sent' || request?.status === 'viewed';
    if (!request || !isOpen || request.expiresAt <= now) return undefined;
    const signer = await manager.findOneBy(Signer, { id: signerId, phone });
    if (signer?.status !== 'sent' && signer?.status !== 'viewed') return undefined;
    if (!(await manager.existsBy(SigningLink, { id: linkId, revokedAt: IsNull() }))) {
      return undefined;
    }
    const session = await this.agreedSession(challenge);
    return { challenge, request, signer, session, hasRunOut: challenge.expiresAt <= now };
  }

  /** The newest session of its link, or the one that the code was asked for in, where everything was ticked. */
  private async agreedSession(challenge: CodeChallenge): Promise<SigningSession | undefined> {
    const { signerId, linkId, sessionId } = challenge;
    const sessions = await this.dataSource.getRepository(SigningSession).find({
      where: { signerId, linkId, purpose: 'signing', ...(sessionId ? { id: sessionId } : {}) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    for (const session of sessions) {
      if (session.ticks && (await this.isAgreed(session, session.ticks))) return session;
    }
    return undefined;
  }

  private async isAgreed(
    session: SigningSession,
    ticks: NonNullable<SigningSession['ticks']>,
  ): Promise<boolean> {
    const context = await this.contexts.read(session);
    return (await this.contexts.missingTicks(context, ticks)).length === 0;
  }
}

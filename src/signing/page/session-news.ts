import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/index.js';
import { CodeChallenge } from '../code/code-challenge.entity.js';
import { SigningContexts } from '../signing-context.js';
import type { Visit } from './client-request.js';
import { LinkSessions } from './link-sessions.js';

/** Whether a page that waits for an SMS would look different by now. */
@Injectable()
export class SessionNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: LinkSessions,
    private readonly contexts: SigningContexts,
    private readonly clock: Clock,
  ) {}

  /**
   * A word that changes with the page: `open…` while it can be signed, something else at the end. Undefined where the
   * cookie is not this session's.
   */
  async of(sid: string, { cookies }: Visit): Promise<string | undefined> {
    const session = await this.sessions.find(sid, cookies);
    if (!session) return undefined;
    const { request, signer } = await this.contexts.read(session);
    const now = this.clock.now();
    const isOpen = request.status === 'viewed' && request.expiresAt > now;
    if (!isOpen || signer.status !== 'viewed') return `over-${request.status}-${signer.status}`;
    const [code] = await this.dataSource.getRepository(CodeChallenge).find({
      where: { signerId: signer.id },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const isAlive = code && !code.lockedAt && !code.replacedAt && code.expiresAt > now;
    return isAlive ? `open-${code.failures}` : 'over-code';
  }
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, isId, newId, type Tx } from '../../platform/index.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { type SessionPurpose, SigningSession } from './signing-session.entity.js';

const LIFE_MS = 24 * 3_600_000;

/** What the browser gets: the id for the address, the secret for the cookie of this request alone. */
export interface OpenedSession {
  readonly id: string;
  readonly requestId: string;
  readonly secret: string;
}

/** One opening of a link in one browser. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async start(
    tx: Tx,
    link: SigningLink,
    purpose: SessionPurpose = 'signing',
  ): Promise<OpenedSession> {
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const session: SigningSession = {
      id: newId(),
      organizationId: link.organizationId,
      requestId: link.requestId,
      signerId: link.signerId,
      linkId: link.id,
      secretHash: sha256(secret),
      purpose,
      provenAt: null,
      ticks: null,
      views: null,
      leftAt: null,
      expiresAt: new Date(now.getTime() + LIFE_MS),
      createdAt: now,
    };
    await tx.insert(SigningSession, session);
    return { id: session.id, requestId: session.requestId, secret };
  }

  /** The session of this id if the secret is its own and it is not over. */
  async find(id: string, secret: string | undefined): Promise<SigningSession | undefined> {
    if (!isId(id) || !secret) return undefined;
    const session = await this.dataSource.getRepository(SigningSession).findOneBy({ id });
    if (!session || session.expiresAt <= this.clock.now()) return undefined;
    const same = timingSafeEqual(Buffer.from(session.secretHash), Buffer.from(sha256(secret)));
    return same ? session : undefined;
  }

  /** A fresh code was given in it: what is signed may be shown. */
  async prove(tx: Tx, session: SigningSession): Promise<void> {
    await tx.update(SigningSession, { id: session.id }, { provenAt: this.clock.now() });
  }

  /** Ends every session of a signer: whoever opened the link so far was not meant. */
  async endAll(tx: Tx, signerId: string): Promise<void> {
    await tx.update(SigningSession, { signerId }, { expiresAt: this.clock.now() });
  }

  async keepTicks(
    tx: Tx,
    session: SigningSession,
    ticks: Readonly<Record<string, string>>,
  ): Promise<void> {
    await tx.update(SigningSession, { id: session.id }, { ticks: { ...ticks } });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

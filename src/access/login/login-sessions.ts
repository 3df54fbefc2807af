import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { type Actor, Clock, lockRow, newId, Transactions, type Tx } from '../../platform/index.js';
import { User } from '../users/user.entity.js';
import { LoginSession, type SessionEnd } from './login-session.entity.js';
import { RefreshToken } from './refresh-token.entity.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const REFRESH_LIFETIME_MS = 14 * DAY_MS;
const SESSION_LIFETIME_MS = 90 * DAY_MS;

/** A login that goes on: whose it is, and the refresh token to be handed out now. */
export interface OpenSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly refreshToken: string;
}

/** Logins and their rotating refresh tokens: each is good once, a second use ends the login (SEC-13). */
@Injectable()
export class LoginSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, user: User): Promise<OpenSession> {
    const now = this.clock.now();
    const session = tx.create(LoginSession, {
      id: newId(),
      organizationId: user.organizationId,
      userId: user.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS),
      endedAt: null,
      endReason: null,
    });
    await tx.insert(LoginSession, session);
    return this.issue(tx, session, now);
  }

  /** The next token of the login, or nothing when this one is unknown, expired, or was used before. */
  async rotate(token: string): Promise<OpenSession | undefined> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const known = await tx.findOneBy(RefreshToken, { tokenSha256: sha256(token) });
      if (!known) return undefined;
      const session = await lockRow(tx, LoginSession, { id: known.sessionId });
      if (!session || session.endedAt || session.expiresAt <= now) return undefined;
      // The condition decides between two uses at once, on every database.
      const used = await tx.update(
        RefreshToken,
        { id: known.id, usedAt: IsNull() },
        { usedAt: now },
      );
      if (used.affected !== 1) {
        await this.end(tx, { id: session.id }, 'token-reused');
        return undefined;
      }
      if (known.expiresAt <= now || !(await isActive(tx, session.userId))) return undefined;
      return this.issue(tx, session, now);
    });
  }

  /** Ends one login, or every open login of a user. Returns how many there were. */
  async end(
    tx: Tx,
    which: { id: string } | { userId: string },
    endReason: SessionEnd,
  ): Promise<number> {
    const ended = await tx.update(
      LoginSession,
      { ...which, endedAt: IsNull() },
      { endedAt: this.clock.now(), endReason },
    );
    return ended.affected ?? 0;
  }

  /** The actor of an open login of an active user. */
  async actorOf(sessionId: string, userId: string): Promise<Actor | undefined> {
    const user = await this.dataSource
      .createQueryBuilder(User, 'u')
      .innerJoin(LoginSession, 's', 's.userId = u.id')
      .where('s.id = :sessionId AND s.endedAt IS NULL AND s.expiresAt > :now')
      .andWhere('u.id = :userId AND u.active = :active')
      .setParameters({ sessionId, userId, now: this.clock.now(), active: true })
      .getOne();
    if (!user) return undefined;
    const { id, organizationId, roles, name } = user;
    return { kind: 'user', id, organizationId, roles, name };
  }

  private async issue(tx: Tx, session: LoginSession, now: Date): Promise<OpenSession> {
    const refreshToken = randomBytes(32).toString('base64url');
    const latest = Math.min(now.getTime() + REFRESH_LIFETIME_MS, session.expiresAt.getTime());
    await tx.insert(RefreshToken, {
      id: newId(),
      sessionId: session.id,
      tokenSha256: sha256(refreshToken),
      issuedAt: now,
      expiresAt: new Date(latest),
      usedAt: null,
    });
    return { sessionId: session.id, userId: session.userId, refreshToken };
  }
}

async function isActive(tx: Tx, userId: string): Promise<boolean> {
  return tx.existsBy(User, { id: userId, active: true });
}

function sha256(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

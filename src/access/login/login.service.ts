import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../platform/index.js';
import { User } from '../users/user.entity.js';
import { AccessTokens } from './access-tokens.js';
import { LoginLimits } from './login-limits.js';
import { LoginSessions, type OpenSession } from './login-sessions.js';
import { InvalidCredentials, InvalidRefreshToken } from './login.errors.js';
import { Passwords } from './passwords.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds that the access token lives. */
  readonly expiresIn: number;
}

/** Logging in and out of the built-in directory. */
@Injectable()
export class LoginService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: LoginLimits,
    private readonly passwords: Passwords,
    private readonly sessions: LoginSessions,
    private readonly tokens: AccessTokens,
  ) {}

  async logIn(address: string, password: string, ip: string): Promise<Tokens> {
    const email = address.toLowerCase();
    await this.limits.begin(email, ip);
    const user = await this.dataSource.getRepository(User).findOneBy({ email, active: true });
    if (!(await this.passwords.matches(user?.passwordHash, password)) || !user) {
      await this.limits.failed(email);
      throw new InvalidCredentials();
    }
    const session = await this.transactions.run(async (tx) => {
      await this.limits.succeeded(tx, email, ip);
      return this.sessions.open(tx, user);
    });
    return this.tokensOf(session);
  }

  async refresh(refreshToken: string): Promise<Tokens> {
    const session = await this.sessions.rotate(refreshToken);
    if (!session) throw new InvalidRefreshToken();
    return this.tokensOf(session);
  }

  /** Also when it has ended already. */
  async logOut(sessionId: string | undefined): Promise<void> {
    if (sessionId === undefined) return;
    await this.transactions.run((tx) => this.sessions.end(tx, { id: sessionId }, 'logout'));
  }

  private tokensOf({ userId, sessionId, refreshToken }: OpenSession): Tokens {
    return { ...this.tokens.issue(userId, sessionId), refreshToken };
  }
}

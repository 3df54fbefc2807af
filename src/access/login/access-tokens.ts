import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../../platform/index.js';

/** Fixed by us and never taken from a token (SEC-13). */
export const TOKEN_RULES = {
  algorithm: 'HS256',
  issuer: 'signet',
  audience: 'signet-api',
  lifetimeSeconds: 15 * 60,
} as const;

/** What an access token says: who, and which login it belongs to. Roles are read fresh at every request. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  /** Seconds since 1970, as JWT has it. */
  readonly iat: number;
  readonly exp: number;
}

/** Makes access tokens; reading them is the strategy's work. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  issue(userId: string, sessionId: string): { accessToken: string; expiresIn: number } {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    const claims: AccessClaims = {
      sub: userId,
      sid: sessionId,
      iat: issuedAt,
      exp: issuedAt + TOKEN_RULES.lifetimeSeconds,
    };
    const accessToken = this.jwt.sign(claims, {
      algorithm: TOKEN_RULES.algorithm,
      issuer: TOKEN_RULES.issuer,
      audience: TOKEN_RULES.audience,
    });
    return { accessToken, expiresIn: TOKEN_RULES.lifetimeSeconds };
  }
}

import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type Actor, AppConfig, Clock, isId } from '../../platform/index.js';
import { type AccessClaims, TOKEN_RULES } from './access-tokens.js';
import { LoginSessions } from './login-sessions.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The login that the access token belongs to; unset for other kinds of identity. */
    loginSessionId?: string;
  }
}

export const ACCESS_TOKEN = 'access-token';

/** `Authorization: Bearer <JWT>` of our own making. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, ACCESS_TOKEN) {
  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.secrets.jwtSecret,
      algorithms: [TOKEN_RULES.algorithm],
      issuer: TOKEN_RULES.issuer,
      audience: TOKEN_RULES.audience,
      // Time is asked of the Clock, below.
      ignoreExpiration: true,
      passReqToCallback: true,
    });
  }

  /** The login must still be open and the user active, so that logging out and dismissal work at once. */
  async validate(request: FastifyRequest, claims: Partial<AccessClaims>): Promise<Actor | false> {
    if (!isId(claims.sub) || !isId(claims.sid) || !this.isFresh(claims)) return false;
    const actor = await this.sessions.actorOf(claims.sid, claims.sub);
    if (!actor) return false;
    request.loginSessionId = claims.sid;
    return actor;
  }

  /** Not expired, and not made to live longer than we make them. */
  private isFresh({ iat = 0, exp = Number.POSITIVE_INFINITY }: Partial<AccessClaims>): boolean {
    const now = this.clock.now().getTime() / 1000;
    return now < exp && exp - iat <= TOKEN_RULES.lifetimeSeconds;
  }
}

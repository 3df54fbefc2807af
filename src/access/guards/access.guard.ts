import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_KEY, type AccessRule, type Actor } from '../../platform/index.js';
import { RoleNotAllowed, Unauthenticated } from '../access.errors.js';
import { ACCESS_TOKEN } from '../login/access-token-strategy.js';

/** Tried in this order until one knows the caller; each answers an {@link Actor}. */
const IDENTITIES = [ACCESS_TOKEN];

/**
 * Stands before every route of the application. A route without a rule is refused: it was forgotten,
 * and the architecture test names it.
 */
@Injectable()
export class AccessGuard extends AuthGuard(IDENTITIES) {
  constructor(private readonly reflector: Reflector) {
    super({ property: 'actor' });
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new RoleNotAllowed();
    if (rule.kind === 'public') return true;
    await super.canActivate(context);
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!actor || !allows(rule.roles, actor)) throw new RoleNotAllowed();
    return true;
  }

  // The signature is passport's: whatever the strategies found, or did not.
  override handleRequest<T = Actor>(
    error: unknown,
    actor: T | false,
    _info: unknown,
    context: ExecutionContext,
  ): T {
    if (error instanceof Error) throw error;
    if (actor) return actor;
    void context.switchToHttp().getResponse<FastifyReply>().header('WWW-Authenticate', 'Bearer');
    throw new Unauthenticated();
  }
}

function allows(roles: readonly string[], actor: Actor): boolean {
  return roles.length === 0 || actor.roles.some((role) => roles.includes(role));
}

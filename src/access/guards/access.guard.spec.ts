import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Public } from '../../platform/index.js';
import { AccessGuard } from './access.guard.js';

class Routes {
  forgotten(): void {
    // no rule
  }
  @Public() open(): void {
    // for anybody
  }
}

describe('AccessGuard', () => {
  const guard = new AccessGuard(new Reflector());

  function enter(handler: keyof Routes): Promise<boolean> {
    const context = {
      getHandler: () =>
        Object.getOwnPropertyDescriptor(Routes.prototype, handler)?.value as unknown,
      getClass: () => Routes,
    };
    return guard.canActivate(context as unknown as ExecutionContext);
  }

  it('refuses a route whose author forgot to say who may', async () => {
    await expect(enter('forgotten')).rejects.toMatchObject({ code: 'role_not_allowed' });
  });

  it('asks nothing where the route is public', async () => {
    await expect(enter('open')).resolves.toBe(true);
  });

  it('hands back what the strategies found, and asks for a token when they found nobody', () => {
    const context = {
      switchToHttp: () => ({ getResponse: () => ({ header: () => undefined }) }),
    } as unknown as ExecutionContext;
    const actor = { id: 'somebody' };
    expect(guard.handleRequest(null, actor, undefined, context)).toBe(actor);
    expect(() => guard.handleRequest(null, false, undefined, context)).toThrow('Log in');
    const broken = new Error('the database is away');
    expect(() => guard.handleRequest(broken, false, undefined, context)).toThrow(broken);
  });
});

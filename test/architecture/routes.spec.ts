import { describe, expect, it } from '@jest/globals';
import { routeTable } from '../support/route-table.js';

/** Every route that asks for no identity, and why it may. A new one is added here on purpose or not at all. */
const PUBLIC: Readonly<Record<string, string>> = {
  'HealthController.live': 'asked by the machine that runs the process',
  'HealthController.ready': 'asked by the machine that runs the process',
  'LoginController.logIn': 'how an identity is obtained',
  'LoginController.refresh': 'the refresh token is the identity',
  'SandboxController.messages': 'a phone without a lock; exists with the sandbox gateway only',
  'SandboxController.reply': 'a phone without a lock; exists with the sandbox gateway only',
};

describe('routes', () => {
  const routes = routeTable();

  it('are found', () => {
    expect(routes.map(({ name }) => name)).toContain('LoginController.logIn');
  });

  it.each(routes)('$name is guarded or public by name', ({ access }) => {
    expect(access).toBeDefined();
  });

  it('are public only where a reason is written down', () => {
    const open = routes.filter(({ access }) => access?.kind === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });

  it('are all different', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

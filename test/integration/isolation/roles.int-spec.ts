import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/index.js';
import { type ApiSession, strangerIn } from '../../support/api-session.js';
import { routeTable } from '../../support/route-table.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const ROLES = ['employee', 'administrator', 'auditor', 'operator'] as const;

const refusals = routeTable().flatMap(({ method, path, access }) => {
  if (access?.kind !== 'roles' || access.roles.length === 0) return []; // none named: whoever is logged in
  const allowed = new Set<string>(access.roles);
  const refused = ROLES.filter((role) => !allowed.has(role));
  return refused.length === 0 ? [] : [{ method, path, refused }];
});

describe('every route', () => {
  let testApp: TestApp;
  const people = new Map<string, ApiSession>();

  beforeAll(async () => {
    testApp = await startTestApp();
    for (const role of ROLES) people.set(role, await strangerIn(testApp, [role]));
  });
  afterAll(() => testApp.close());

  it.each(refusals)('$method $path answers 403 to $refused', async ({ method, path, refused }) => {
    const url = path.replaceAll(/:\w+/g, () => newId());
    const answers = refused.map((role) =>
      testApp.app.inject({
        method: method as 'GET',
        url,
        headers: { authorization: `Bearer ${people.get(role)?.accessToken ?? ''}` },
        ...(method === 'GET' ? {} : { payload: {} }),
      }),
    );
    for (const answer of await Promise.all(answers)) {
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'role_not_allowed' });
    }
  });
});

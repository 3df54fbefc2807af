import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../../src/openapi/openapi-document.js';
import { newId } from '../../../src/platform/index.js';
import type { ApiSession } from '../../support/api-session.js';
import { type Route, routeTable } from '../../support/route-table.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { everyday, type Furnished, furnishTwo, type Ids } from './furnished.js';
import { bodyFor, bodyNaming, idMembers } from './request-bodies.js';

const guarded = routeTable().filter(({ access }) => access?.kind === 'roles');
const withIds = guarded.filter(({ path }) => path.includes(':'));
const lists = guarded.filter(
  ({ method, path, access }) =>
    method === 'GET' &&
    !path.includes(':') &&
    // What the operator alone may see is of the installation, not of an organization.
    (access?.kind !== 'roles' ||
      access.roles.length === 0 ||
      access.roles.some((role) => everyday.includes(role))),
);

describe('every route', () => {
  let testApp: TestApp;
  let document: OpenAPIObject;
  let owner: Furnished;
  let stranger: Furnished;

  beforeAll(async () => {
    testApp = await startTestApp();
    document = await openApiDocument(testApp.app);
    [owner, stranger] = await furnishTwo(testApp);
  }, 180_000);
  afterAll(() => testApp.close());

  const call = ({ method }: Route, url: string, payload?: object, token?: string) =>
    testApp.app.inject({
      method: method as 'GET',
      url,
      ...(method === 'GET' || payload === undefined ? {} : { payload }),
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });
  const callAs = ({ accessToken }: ApiSession, route: Route, ids: Ids, body: object) =>
    call(route, filled(route, ids), body, accessToken);

  it.each(guarded)('$method $path answers 401 without an identity', async (route) => {
    const url = filled(route, anything);
    const [none, forged] = [await call(route, url, {}), await call(route, url, {}, 'e30.e30.x')];
    expect([none.statusCode, forged.statusCode]).toEqual([401, 401]);
    expect(none.json()).toMatchObject({ code: 'unauthenticated' });
  });

  it.each(withIds)('$method $path answers 404 to an id of another organization', async (route) => {
    const answer = await callAs(stranger.session, route, owner.ids, bodyFor(route, stranger.ids));
    expect({ status: answer.statusCode, body: answer.json<object>() }).toMatchObject({
      status: 404,
    });
  });

  it.each(lists)('$method $path lists nothing of another organization', async (route) => {
    const answer = await callAs(stranger.session, route, {}, {});
    expect(answer.statusCode).toBe(200);
    for (const id of Object.values(owner.ids)) expect(answer.body).not.toContain(id);
  });

  it('that takes ids in its body answers 404 to one of another organization', async () => {
    const tried = [];
    for (const route of guarded) {
      for (const member of idMembers(document, route)) {
        const body = bodyNaming(route, member, stranger.ids, owner.ids);
        const answer = await callAs(stranger.session, route, stranger.ids, body);
        tried.push(`${route.method} ${route.path} ${member}: ${answer.statusCode}`);
      }
    }
    expect(tried.length).toBeGreaterThan(8);
    expect(tried.filter((line) => !line.endsWith(': 404'))).toEqual([]);
  });

  // Last, since it changes what the others look at. Without it, ids that nobody has would pass as foreign ones.
  it.each(withIds)('$method $path finds what its owner names', async (route) => {
    const answer = await callAs(owner.session, route, owner.ids, bodyFor(route, owner.ids));
    // A draft has no signature sheet, and its client was asked for nothing; that is told only to its owner.
    if (/\/(?:signature-sheet|client-data)$/.test(route.path)) expect(answer.statusCode).toBe(409);
    else if (route.method === 'GET') expect(answer.statusCode).toBe(200);
    else expect(answer.statusCode).not.toBe(404);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

const anything: Ids = new Proxy({}, { get: () => newId() });

/** The path with its ids; each is known by the noun before it, and an unknown noun fails the test. */
function filled({ name, path }: Route, ids: Ids): string {
  const parts = path.split('/');
  return parts
    .map((part, at) => {
      if (!part.startsWith(':')) return part;
      if (part === ':type') return 'deal';
      if (part === ':version') return '1';
      if (part === ':page') return '1';
      const noun = parts[at - 1] === ':type' ? 'deals' : (parts[at - 1] ?? '');
      const id = ids[noun];
      if (id === undefined) throw new Error(`Which id follows ${noun} in ${name}? Furnish one.`);
      return id;
    })
    .join('/');
}

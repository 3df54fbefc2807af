import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/openapi/openapi-document.js';
import { JobRegistry } from '../../src/platform/index.js';
import { routeTable } from '../support/route-table.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('the application', () => {
  let testApp: TestApp;
  let document: OpenAPIObject;
  let operations: (Operation & { readonly route: string })[];

  beforeAll(async () => {
    testApp = await startTestApp();
    document = await openApiDocument(testApp.app);
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path}`,
        ...operation,
      })),
    );
  });
  afterAll(() => testApp.close());

  it('has one handler for every job, and hears events', () => {
    const registry = testApp.get(JobRegistry);
    registry.refuseUnhandled();
    const names = registry.all().map(({ definition }) => definition.name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['access.clean-logins']));
    expect(names.some((name) => name.startsWith('document.signed > '))).toBe(true);
  });

  it('is described by the openapi.json that is checked in', () => {
    const checkedIn: unknown = JSON.parse(readFileSync('openapi.json', 'utf8'));
    // Through text, as it is written: members that are undefined are not there.
    expect(checkedIn).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('describes every route of the API', () => {
    const described = operations.map(({ route }) => route).sort();
    const routes = routeTable()
      .filter(({ path }) => path.startsWith('/api/'))
      .map(
        ({ method, path }) =>
          `${method} ${path.replaceAll(/:(\w+)/g, '{$1}').replace(/\*$/, '{path}')}`,
      );
    expect(described).toEqual(routes.sort());
  });

  it('gives every operation a name of its own, a summary and a tag', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const bare = operations.filter(
      ({ operationId, summary, tags }) =>
        !operationId || operationId.includes('Controller') || !summary || !tags?.length,
    );
    expect(bare.map(({ route }) => route)).toEqual([]);
  });

  it('says what every operation answers, and with which problems', () => {
    const silent = operations
      .filter(({ route }) => !route.includes('/health/live'))
      .filter(({ responses }) => !Object.keys(responses).some((status) => status >= '400'));
    expect(silent.map(({ route }) => route)).toEqual([]);
  });
});

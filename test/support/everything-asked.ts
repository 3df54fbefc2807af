import { readFileSync } from 'node:fs';
import type { ApiClient } from './api-client.js';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The OpenAPI document that is checked in. */
export function checkedInOpenApi(): string {
  return readFileSync('openapi.json', 'utf8');
}

/**
 * Asks every GET route of the OpenAPI document that names nothing, or one thing of those given.
 * @param ids by the route's beginning: `/documents` for `/documents/{id}/pdf`
 * @returns how many were asked
 */
export async function askEverything(
  api: ApiClient,
  ids: Readonly<Record<string, string>>,
): Promise<number> {
  const { paths } = JSON.parse(checkedInOpenApi()) as OpenApi;
  const routes = Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .flatMap(([path]) => filled(path.replace('/api/v1', ''), ids));
  for (const route of routes) await api.bytes(route);
  return routes.length;
}

function filled(path: string, ids: Readonly<Record<string, string>>): string[] {
  if (!path.includes('{')) return [path];
  const [, start = '', rest = ''] = /^([^{]+)\/\{id\}([^{]*)$/.exec(path) ?? [];
  const id = ids[start];
  return id === undefined ? [] : [`${start}/${id}${rest}`];
}

/** Every text of every example, wherever it stands. */
export function examplesOf(openApi: string): string[] {
  const found: string[] = [];
  JSON.parse(openApi, (key: string, value: unknown) => {
    if (key === 'example' || key === 'examples') found.push(JSON.stringify(value));
    return value;
  });
  return found;
}

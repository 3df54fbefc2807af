import createFetchClient, { type Client } from 'openapi-fetch';
import { ApiProblem, type Problem } from './problem.js';
import type { paths } from './schema.js';

export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** `https://signet.example.ru`; the page's own origin when empty. */
  readonly baseUrl: string;
  /** The `Authorization` of each request; asked for anew each time, so that it may be renewed meanwhile. */
  readonly authorization: () => Promise<string | undefined>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Answers that are no success are thrown as {@link ApiProblem}: `data` is always there. */
export function createApiClient({ baseUrl, authorization, fetch }: ApiClientOptions): ApiClient {
  const client = createFetchClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  client.use({
    async onRequest({ request }) {
      const value = await authorization();
      if (value !== undefined) request.headers.set('authorization', value);
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw new ApiProblem(response.status, await problemOf(response));
      return undefined;
    },
  });
  return client;
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? body : undefined;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

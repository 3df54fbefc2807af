import type { FastifyRequest } from 'fastify';
import type { PageLanguage } from '../../platform/index.js';
import type { NetFacts } from '../client-facts.js';

/** One visit of a signing page: what the browser brought, and nothing of HTTP beyond it. */
export interface Visit {
  readonly language: PageLanguage;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly net: NetFacts;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The browser says that another site sent the person's browser here. */
  readonly crossSite: boolean;
  /** Fields of the form; unknown ones are nobody's business. */
  readonly form: Readonly<Record<string, string>>;
}

/** Headers in which a browser tells of itself (Sec-CH-UA); kept as they came. */
const HINTS = ['sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform'] as const;

/** Reads what a signing page needs of a request. */
export function visitOf(request: FastifyRequest): Visit {
  const { headers, cookies, body } = request;
  return {
    language: languageOf(request.query),
    method: request.method === 'HEAD' ? 'HEAD' : request.method === 'POST' ? 'POST' : 'GET',
    net: netFactsOf(request),
    cookies,
    crossSite: headers['sec-fetch-site'] === 'cross-site',
    form: formOf(body),
  };
}

function languageOf(query: unknown): PageLanguage {
  const isEnglish =
    typeof query === 'object' && query !== null && 'lang' in query && query.lang === 'en';
  return isEnglish ? 'en' : 'ru';
}

function netFactsOf({ ip, headers }: FastifyRequest): NetFacts {
  const ipChain = oneLine(headers['x-forwarded-for']);
  const userAgent = oneLine(headers['user-agent']);
  const uaHints = HINTS.flatMap((name) => oneLine(headers[name]) ?? []).join('; ');
  return {
    ip,
    ...(ipChain ? { ipChain } : {}),
    ...(userAgent ? { userAgent } : {}),
    ...(uaHints ? { uaHints } : {}),
  };
}

/** A repeated field counts once, by its last value. */
function formOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' ? [[name, last]] : [];
    }),
  );
}

function oneLine(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

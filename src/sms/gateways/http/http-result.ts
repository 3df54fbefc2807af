import type { SubmissionResult } from '../sms-gateway.js';
import type { HttpOutcome } from './gateway-http.js';

/** An answer worth reading, with what its status alone says when its body says nothing. */
export interface ReadableAnswer {
  readonly body: string;
  readonly otherwise: SubmissionResult;
}

const RETRY_MS = 30_000;
const THROTTLED_MS = 5_000;

const unknown = { kind: 'unknown', cause: 'no-response' } as const;
const refused = (reason: 'auth' | 'no_funds' | 'other'): SubmissionResult => ({
  kind: 'refused',
  reason,
});

/**
 * What came of a submission, or an answer to read. A server that broke, or sent us elsewhere, may have taken the
 * message; one that refused with a 4xx has not.
 */
export function resultOf(outcome: HttpOutcome): SubmissionResult | ReadableAnswer {
  switch (outcome.kind) {
    case 'not-sent':
      return { kind: 'postponed', reason: 'unavailable', afterMs: RETRY_MS };
    case 'lost':
      return { kind: 'unknown', cause: outcome.cause };
    case 'answer':
      return isBroken(outcome.status)
        ? unknown
        : { body: outcome.body, otherwise: byStatus(outcome.status) };
  }
}

export function isReadable(result: SubmissionResult | ReadableAnswer): result is ReadableAnswer {
  return 'body' in result;
}

/** 408: the server gave up reading, or says so. */
function isBroken(status: number): boolean {
  return status < 200 || (status >= 300 && status < 400) || status === 408 || status >= 500;
}

function byStatus(status: number): SubmissionResult {
  if (status === 401 || status === 403) return refused('auth');
  if (status === 402) return refused('no_funds');
  if (status === 429) return { kind: 'postponed', reason: 'throttled', afterMs: THROTTLED_MS };
  return status >= 400 ? refused('other') : unknown;
}

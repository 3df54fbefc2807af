import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { DomainError, type ErrorKind, type FieldError } from '../errors/domain-error.js';

/** What the caller gets to see of an error: never a stack, SQL or a secret. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors: readonly FieldError[];
  requestId: string;
}

const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  invalid: 422,
  locked: 423,
  'too-many': 429,
  unavailable: 503,
};

const CODE_OF: Readonly<Record<number, string>> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  410: 'gone',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** Turns anything thrown into a problem. What is not meant for callers becomes a bare 500 with the request's id. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof DomainError) {
    return build(STATUS_OF[error.kind], error.code, error.message, error.errors, requestId);
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) {
    return build(status, CODE_OF[status] ?? 'refused', detailOf(error, status), [], requestId);
  }
  if (isUnreachableDatabase(error)) {
    return build(503, 'unavailable', 'The service is temporarily unavailable', [], requestId);
  }
  return build(500, 'internal_error', 'Something broke on our side', [], requestId);
}

function build(
  status: number,
  code: string,
  detail: string,
  errors: readonly FieldError[],
  requestId: string,
): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: `urn:signet:problem:${code}`, title, status, detail, code, errors, requestId };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** Messages of the framework are safe to show below 500, but for the one that echoes the path of a page. */
function detailOf(error: unknown, status: number): string {
  if (status === 404) return 'There is nothing at this address';
  return error instanceof Error ? error.message : 'The request was refused';
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

function isUnreachableDatabase(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && UNREACHABLE.has(error.code);
}

import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

/** What is sent to a route that takes any body is longer than anything it is for. */
export class RawBodyTooLong extends DomainError {
  readonly code = 'body_too_long';
  readonly kind = 'too-large' as const;

  constructor(most: number) {
    super(`The body is longer than ${String(most)} bytes`);
  }
}

const bodies = new WeakMap<object, Buffer>();

/**
 * The route takes a body of whatever type as the bytes that it is: others decide what they send, and what they sent is
 * to be kept even when it is malformed. Such a route has limits of its own and is not counted by the coarse one.
 */
export const RawBody = (mostBytes: number): MethodDecorator => RouteConfig({ rawBody: mostBytes });

/** Undefined when the route is not one of these. */
export function rawBodyLimit({ routeOptions }: FastifyRequest): number | undefined {
  // An address that leads nowhere has no configuration, whatever the type says.
  const config = routeOptions.config as { readonly rawBody?: unknown } | undefined;
  const most = config?.rawBody;
  return typeof most === 'number' ? most : undefined;
}

/** What was sent, empty when nothing was. */
export function rawBodyOf(request: FastifyRequest): Buffer {
  return bodies.get(request) ?? Buffer.alloc(0);
}

/**
 * Before parsing: reads the body, and leaves none to parse.
 *
 * @throws RawBodyTooLong without reading the rest
 */
export async function keepRawBody(request: FastifyRequest, payload: Readable): Promise<Readable> {
  const most = rawBodyLimit(request);
  if (most === undefined) return payload;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new RawBodyTooLong(most);
    chunks.push(chunk);
  }
  bodies.set(request, Buffer.concat(chunks));
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) {
    request.raw.headers = without(request.raw.headers, name);
  }
  return Readable.from([]);
}

function without(
  headers: FastifyRequest['raw']['headers'],
  name: string,
): FastifyRequest['raw']['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

import { type LookupFunction, Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import { codeOf } from '../errors/code-of.js';

/** What goes out. */
export interface OutgoingRequest {
  readonly body: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of a request; `no-answer`: it may have arrived, and nobody knows. */
export type Exchanged =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'not-sent'; readonly cause: string }
  | { readonly kind: 'no-answer'; readonly cause: 'timeout' | 'closed' | 'too-large' };

/** How it goes out. */
export interface Way {
  readonly lookup: LookupFunction;
  readonly connectMs: number;
  readonly wholeMs: number;
  readonly mostBytes: number;
}

/**
 * Posts once, over a connection of its own: no redirects, no second try, a bounded time and answer. Neither the address
 * nor the body is in what it says, and nothing is thrown.
 */
export async function exchange(url: URL, request: OutgoingRequest, way: Way): Promise<Exchanged> {
  const signal = AbortSignal.timeout(way.wholeMs);
  const socket = { connected: false, failure: '' };
  const connect = buildConnector({ timeout: way.connectMs, lookup: way.lookup, allowH2: false });
  const client = new Client(url.origin, {
    connect: (options, done) => {
      connect(options, (...result) => {
        // Not by comparing with null: in a failure undici leaves it out.
        socket.connected = result[1] instanceof Socket;
        socket.failure = codeOf(result[0]) ?? '';
        done(...result);
      });
    },
  });
  try {
    const answer = await client.request(optionsOf(url, request, signal));
    return await readBounded(answer, way.mostBytes);
  } catch {
    if (!socket.connected) return { kind: 'not-sent', cause: socket.failure };
    return { kind: 'no-answer', cause: signal.aborted ? 'timeout' : 'closed' };
  } finally {
    await client.destroy().catch(() => undefined);
  }
}

function optionsOf(
  { pathname, search }: URL,
  { body, contentType, headers = {} }: OutgoingRequest,
  signal: AbortSignal,
): Dispatcher.RequestOptions {
  return {
    method: 'POST',
    path: pathname + search,
    body,
    headers: { ...headers, 'content-type': contentType },
    signal,
  };
}

async function readBounded(
  { statusCode, body }: Dispatcher.ResponseData,
  mostBytes: number,
): Promise<Exchanged> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return { kind: 'no-answer', cause: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'answered', status: statusCode, body: Buffer.concat(chunks).toString('utf8') };
}

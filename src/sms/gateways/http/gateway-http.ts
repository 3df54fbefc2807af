import { Client, buildConnector, type Dispatcher } from 'undici';

/** What came of a request: whether it can have been understood is what decides if it may be repeated. */
export type HttpOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** No connection was made, so nothing of it went out. */
  | { readonly kind: 'not-sent' }
  /** It went out, or may have, and no whole answer came. */
  | { readonly kind: 'lost'; readonly cause: 'timeout' | 'closed' | 'no-response' };

/** One request to a gateway. */
export interface HttpRequest {
  readonly method?: 'GET' | 'POST';
  /** Begins with a slash; below the configured address. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const ANSWER_MS = 10_000;
/** Far above any answer; what is longer is none. */
const MOST_BYTES = 64 * 1024;

/**
 * Talks to one host, the configured one, over TLS that is checked; follows no redirect and asks no proxy (SEC-20,
 * SEC-22). Throws nothing: errors of a client hold addresses, headers and bodies, that is keys and texts.
 */
export class GatewayHttp {
  private readonly origin: string;
  private readonly base: string;

  /** @param url without a slash at the end */
  constructor(
    url: string,
    private readonly answerMs = ANSWER_MS,
  ) {
    const { origin, pathname } = new URL(url);
    this.origin = origin;
    this.base = pathname.replace(/\/$/, '');
  }

  /**
   * A connection of its own for every request: one that was kept may be closed by the other side just as we write,
   * and then nobody knows whether the message went out.
   */
  async ask(request: HttpRequest): Promise<HttpOutcome> {
    const signal = AbortSignal.timeout(this.answerMs);
    const socket = { connected: false };
    const connect = buildConnector({ timeout: this.answerMs });
    const client = new Client(this.origin, {
      connect: (options, done) => {
        connect(options, (...result) => {
          socket.connected = result[0] === null;
          done(...result);
        });
      },
    });
    try {
      return await readAnswer(await client.request(this.optionsOf(request, signal)));
    } catch {
      if (!socket.connected) return { kind: 'not-sent' };
      return { kind: 'lost', cause: signal.aborted ? 'timeout' : 'closed' };
    } finally {
      await client.destroy().catch(() => undefined);
    }
  }

  private optionsOf(request: HttpRequest, signal: AbortSignal): Dispatcher.RequestOptions {
    const { method = 'POST', path, headers = {}, body = null } = request;
    return { method, path: `${this.base}${path}`, headers: { ...headers }, body, signal };
  }
}

async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<HttpOutcome> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return { kind: 'lost', cause: 'no-response' };
    chunks.push(chunk);
  }
  return { kind: 'answer', status: statusCode, body: Buffer.concat(chunks).toString() };
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bodyOf, peerHash, type PeerFields, reply } from './intrum-provider-peer.js';

export interface IntrumSays {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly type: string;
}

/** An INTRUM: it calls its provider, and is told of incoming SMS. It knows the form from its description alone. */
export class IntrumPeer {
  /** What it was told and took to be authentic. */
  readonly told: PeerFields[] = [];
  readonly forged: PeerFields[] = [];
  /** What it answers next, in this order; afterwards it takes everything. */
  readonly answers: object[] = [];

  private constructor(
    private readonly server: Server,
    readonly key: string,
  ) {}

  static async start(key: string): Promise<IntrumPeer> {
    const server = createServer();
    const peer = new IntrumPeer(server, key);
    server.on('request', (request, answer) => {
      void bodyOf(request).then((body) => {
        const fields = Object.fromEntries(new URLSearchParams(body));
        const { hash, ...rest } = fields;
        (hash === peerHash(rest, key) ? peer.told : peer.forged).push(fields);
        reply(answer, peer.answers.shift() ?? { success: true });
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/gateway`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Calls an address of the application with these fields and their hash. */
  call(app: NestFastifyApplication, address: string, fields: PeerFields): Promise<IntrumSays> {
    const hash = peerHash(fields, this.key);
    return post(app, address, new URLSearchParams({ ...fields, hash }).toString());
  }
}

export const FORM = 'application/x-www-form-urlencoded';

export async function post(
  app: NestFastifyApplication,
  address: string,
  payload: string | Buffer,
  contentType: string = FORM,
  remoteAddress = '127.0.0.1',
): Promise<IntrumSays> {
  const answer = await app.inject({
    method: 'POST',
    url: new URL(address).pathname,
    payload,
    remoteAddress,
    headers: contentType === '' ? {} : { 'content-type': contentType },
  });
  return {
    status: answer.statusCode,
    body: answer.json(),
    type: String(answer.headers['content-type']),
  };
}

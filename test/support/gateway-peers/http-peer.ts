import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayTrouble } from '../../../src/sms/gateways/gateway-under-test.js';

/** What came to the operator's side. */
export interface PeerRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface PeerAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** A message that the operator's side has taken. */
export interface PeerMessage {
  readonly id: string;
  readonly to: string;
  readonly sender: string;
  readonly text: string;
  /** Where this message is to be reported, if it said so. */
  readonly callbackUrl?: string;
}

const BROKEN: PeerAnswer = { status: 500, body: '<h1>Internal Error</h1>' };
const GARBAGE = '<html>\u0000 и это всё';

/**
 * The operator's side of a gateway over HTTP, on this machine: keeps what it got, answers as its manual says, and
 * meets trouble when told to, once.
 */
export abstract class HttpPeer {
  readonly requests: PeerRequest[] = [];
  readonly messages: PeerMessage[] = [];
  protected trouble: GatewayTrouble | undefined;
  private server: Server | undefined;
  private port = 0;
  private readonly held: ServerResponse[] = [];

  async start(): Promise<void> {
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.listen(this.port, '127.0.0.1');
    // A test that fails to stop it must still end.
    this.server.unref();
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async meet(trouble: GatewayTrouble): Promise<void> {
    this.trouble = trouble;
    if (trouble === 'unreachable') await this.stop();
  }

  async heal(): Promise<void> {
    this.trouble = undefined;
    if (!this.server) await this.start();
  }

  async stop(): Promise<void> {
    for (const response of this.held.splice(0)) response.destroy();
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  /** What its manual says that it answers; takes the message when it takes it. */
  protected abstract answer(request: PeerRequest): PeerAnswer;

  /** Takes it under the next id. */
  protected take(message: Omit<PeerMessage, 'id'>): string {
    const id = this.idOf(this.messages.length + 1);
    this.messages.push({ ...message, id });
    return id;
  }

  protected idOf(number: number): string {
    return String(100_000 + number);
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: Buffer.concat(chunks).toString() };
    this.requests.push(request);
    const { trouble } = this;
    const { status, body } = trouble === 'server error' ? BROKEN : this.answer(request);
    if (trouble === 'silence after accept') {
      this.held.push(response);
      return;
    }
    send(response, status ?? 200, trouble === 'garbage' ? GARBAGE : body);
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}

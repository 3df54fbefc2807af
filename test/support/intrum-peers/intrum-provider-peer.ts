import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type PeerFields = Readonly<Record<string, string>>;

/** How the script behaves at the next `sendSms`. */
export type PeerMood =
  | { readonly kind: 'refuses'; readonly reason: string }
  | { readonly kind: 'breaks'; readonly status: number }
  | { readonly kind: 'says'; readonly body: string }
  | { readonly kind: 'keeps-silent' }
  | { readonly kind: 'closes' };

/**
 * A provider's script of INTRUM's form, written from its description alone: it shares no line with what it tests. It
 * reads the spelling that it is told to and no other.
 */
export class IntrumProviderPeer {
  /** What it took in, by the number it gave. */
  readonly taken = new Map<string, PeerFields>();
  readonly states = new Map<string, string>();
  readonly asked: PeerFields[] = [];
  mood: PeerMood | undefined;
  private next = 97_687;

  private constructor(
    private readonly server: Server,
    private readonly key: string,
    private readonly textName: string,
  ) {}

  static async start(key: string, textName = 'message'): Promise<IntrumProviderPeer> {
    const server = createServer();
    const peer = new IntrumProviderPeer(server, key, textName);
    server.on('request', (request, answer) => void peer.serve(request, answer));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return peer;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}/sms/gateway.php?from=signet`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async serve(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    this.asked.push(fields);
    const { hash, ...rest } = fields;
    if (hash !== peerHash(rest, this.key)) {
      reply(answer, { success: false, data: 'Неверный hash' });
      return;
    }
    if (request.url !== '/sms/gateway.php?from=signet') {
      reply(answer, {}, 404);
      return;
    }
    if (fields['action'] === 'smsStatus') {
      reply(answer, this.status(fields));
      return;
    }
    if (fields['action'] === 'sendSms') return this.send(fields, answer);
    reply(answer, { success: false, data: 'Неизвестное действие' });
  }

  private async send(fields: PeerFields, answer: ServerResponse): Promise<void> {
    const { mood } = this;
    this.mood = undefined;
    if (mood?.kind === 'refuses') {
      reply(answer, { success: false, data: mood.reason });
      return;
    }
    if (mood?.kind === 'breaks') {
      reply(answer, {}, mood.status);
      return;
    }
    const id = this.take(fields);
    if (mood?.kind === 'keeps-silent') await pause(60_000, undefined, { ref: false });
    if (mood?.kind === 'closes') return void answer.destroy();
    if (mood?.kind === 'says') return void answer.writeHead(200).end(mood.body);
    reply(answer, { success: true, data: Number(id) });
  }

  private take(fields: PeerFields): string {
    if (fields[this.textName] === undefined) throw new Error(`there is no ${this.textName}`);
    const id = String((this.next += 1));
    this.taken.set(id, fields);
    this.states.set(id, 'new');
    return id;
  }

  private status({ sms_id: id = '' }: PeerFields): object {
    const status = this.states.get(id);
    return status === undefined ? { success: false } : { success: true, count: 2, status };
  }
}

/** The rule of the hash, once more and apart. */
export function peerHash(fields: PeerFields, key: string): string {
  let joined = '';
  for (const name of Object.keys(fields).sort()) joined += fields[name] ?? '';
  return createHash('md5').update(joined).update(key).digest('hex');
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export function reply(answer: ServerResponse, body: object, status = 200): void {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

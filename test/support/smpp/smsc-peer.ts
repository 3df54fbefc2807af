import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server, Socket } from 'node:net';

/** One PDU as the package reads it. */
export interface PeerPdu {
  readonly command: string;
  readonly sequence_number: number;
  readonly command_status: number;
  readonly [field: string]: unknown;
  response(fields?: object): PeerPdu;
}

/** One connection as the package keeps it. */
export interface PeerSession {
  readonly socket: Socket;
  send(pdu: PeerPdu): void;
  deliver_sm(fields: object, answered?: (response: PeerPdu) => void): void;
  enquire_link(): void;
  unbind(): void;
  on(event: 'pdu', listener: (pdu: PeerPdu) => void): void;
  on(event: 'error' | 'close', listener: () => void): void;
}

interface SmppPackage {
  createServer(options: object, listener: (session: PeerSession) => void): Server;
}

const smpp = createRequire(import.meta.url)('smpp') as SmppPackage;

/** What the peer does with a PDU; undefined leaves it to the usual answer. */
export type PeerBehaviour = (pdu: PeerPdu, session: PeerSession) => object | 'silence' | undefined;

/** An SMSC in this process, over the server of the package. It answers as told and remembers what it got. */
export class SmscPeer {
  readonly pdus: PeerPdu[] = [];
  /** Those that are bound. */
  readonly sessions: PeerSession[] = [];
  behaviour: PeerBehaviour = () => undefined;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private at = 0;
  private ids = 0;
  private watchers: (() => void)[] = [];

  private constructor(options: object) {
    this.server = smpp.createServer(options, (session) => {
      this.serve(session);
    });
    this.server.on('error', () => undefined);
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** @param options with `key` and `cert` it speaks TLS */
  static async start(options: object = {}, port = 0): Promise<SmscPeer> {
    const peer = new SmscPeer(options);
    peer.at = port;
    await peer.listen();
    return peer;
  }

  get port(): number {
    return this.at;
  }

  /** After a stop it listens where it did before. */
  async listen(): Promise<void> {
    if (this.server.listening) return;
    this.server.listen(this.at, '127.0.0.1');
    await once(this.server, 'listening');
    this.at = (this.server.address() as AddressInfo).port;
  }

  get submissions(): PeerPdu[] {
    return this.pdus.filter(({ command }) => command === 'submit_sm');
  }

  /** The session that takes deliveries: the last one that bound for it. */
  get receiver(): PeerSession {
    const session = this.sessions.at(-1);
    if (!session) throw new Error('Nobody is bound');
    return session;
  }

  /** Delivers and answers with the status that it was taken with. */
  deliver(fields: object): Promise<number> {
    return new Promise((resolve) => {
      this.receiver.deliver_sm(fields, ({ command_status: status }) => {
        resolve(status);
      });
    });
  }

  /** Resolves when what was got so far satisfies the condition. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  /** Ends every connection. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(session: PeerSession): void {
    session.on('error', () => undefined);
    session.on('close', () => {
      if (this.sessions.includes(session)) this.sessions.splice(this.sessions.indexOf(session), 1);
      this.wake();
    });
    session.on('pdu', (pdu) => {
      this.answer(pdu, session);
      this.pdus.push(pdu);
      this.wake();
    });
  }

  private answer(pdu: PeerPdu, session: PeerSession): void {
    const told = this.behaviour(pdu, session);
    if (told === 'silence' || /_resp$|^generic_nack$/.test(pdu.command)) return;
    if (pdu.command.startsWith('bind_') && !told) this.sessions.push(session);
    session.send(pdu.response({ ...this.usual(pdu), ...told }));
    if (pdu.command === 'unbind') session.socket.end();
  }

  private usual({ command }: PeerPdu): object {
    if (command === 'submit_sm') return { message_id: String((this.ids += 1)) };
    return command.startsWith('bind_') ? { system_id: 'peer' } : {};
  }

  private wake(): void {
    for (const resolve of this.watchers.splice(0)) resolve();
  }
}

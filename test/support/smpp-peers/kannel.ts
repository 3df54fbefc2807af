import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { PeerProcess } from './peer-process.js';

const DRIVE_SMPP = '/usr/lib/kannel/test/drive_smpp';
/** Where it looks for the smsbox of a Kannel, and gives up without one; it cannot be told another place. */
const SMSBOX_PORT = 13_001;

/**
 * Kannel's own SMSC for tests. It knows transmitter and receiver, no transceiver; answers every submit_sm without a
 * message id; once a receiver is bound, sends it so many messages and an enquire_link after each. It ends, with its
 * counts, when a connection ends.
 */
export class KannelSmsc {
  private constructor(
    readonly port: number,
    private readonly peer: PeerProcess,
    private readonly smsbox: Server | undefined,
  ) {}

  /** @param messages how many it sends */
  static async start(messages: number): Promise<KannelSmsc> {
    const smsbox = await listen(SMSBOX_PORT);
    const port = await freePort();
    const words = ['-v', '0', '-p', String(port), '-m', String(messages)];
    const peer = new PeerProcess(DRIVE_SMPP, words, 'apt-get install kannel-extras');
    await peer.until('a listening drive_smpp', () => isListening(port) || undefined);
    return new KannelSmsc(port, peer, smsbox);
  }

  /** What it has heard so far. */
  count(
    line:
      'bind_transmitter' | 'bind_receiver' | 'submit_sm' | 'deliver_sm_resp' | 'enquire_link_resp',
  ): number {
    return this.peer.said.split(`Handling SMPP PDU of type ${line}\n`).length - 1;
  }

  /** What it could not read, or did not expect. */
  get complaints(): string[] {
    return this.peer.said.split('\n').filter((line) => /ERROR|WARNING|PANIC/.test(line));
  }

  until<T>(awaited: string, ask: () => T | undefined): Promise<T> {
    return this.peer.until(awaited, ask);
  }

  /** Its own count of messages that came, which it writes when it ends. */
  async submitted(): Promise<number> {
    const [, count] = await this.peer.whenOver('its counts', /messages sent to SMSC: (\d+)/);
    return Number(count);
  }

  async stop(): Promise<void> {
    await this.peer.stop();
    this.smsbox?.close();
  }
}

/** Undefined when somebody listens there already, who will do as well. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).resume());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const address = server?.address();
  await new Promise((resolve) => server?.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('There is no free port');
  return address.port;
}

/** A look that opens no connection: it would take the end of one for the end of its work. proc(5), state 0A listens. */
function isListening(port: number): boolean {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6'].some((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .some((line) => {
        const [, address = '', , state] = line.trim().split(/\s+/);
        return address.endsWith(local) && state === '0A';
      }),
  );
}

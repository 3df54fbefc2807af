import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** How the peer treats the letters it is brought. */
export type SmtpMood =
  'accept' | 'busy' | 'no-such-user' | 'spam' | 'drop-before-text' | 'drop-after-text' | 'silent';

export interface TakenLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly source: string;
  readonly secure: boolean;
}

/** A mail server of our own on the loopback, over smtp-server; keeps what it took. */
export class SmtpPeer {
  mood: SmtpMood = 'accept';
  readonly taken: TakenLetter[] = [];
  /** Texts that came in whole, whatever was answered. */
  heard = 0;
  private readonly server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: options.cert ? [] : ['STARTTLS'],
      closeTimeout: 100,
      disableReverseLookup: true,
      ...options,
      onRcptTo: (_address, _session, done) => {
        if (this.mood === 'drop-before-text') {
          this.hangUp();
          return;
        }
        done(this.mood === 'no-such-user' ? failure(550, '5.1.1 No such user') : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.heard += 1;
          if (this.mood === 'silent') return;
          if (this.mood === 'drop-after-text') {
            this.hangUp();
            return;
          }
          if (this.mood === 'busy') {
            done(failure(451, '4.7.1 Greylisted, try later'));
            return;
          }
          if (this.mood === 'spam') {
            done(failure(554, '5.7.1 Looks like spam'));
            return;
          }
          const { mailFrom, rcptTo } = session.envelope;
          this.taken.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString('utf8'),
            secure: session.secure,
          });
          done(null, 'queued as 4XYZ');
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, 'localhost', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.hangUp();
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private hangUp(): void {
    const connections = (
      this.server as unknown as { connections: Set<{ readonly _socket: Socket }> }
    ).connections;
    for (const { _socket } of connections) _socket.destroy();
  }
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

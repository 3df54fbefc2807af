import type { Socket } from 'node:net';
import { STATUS } from '../codec/command-status.js';
import { decodePdu, encodePdu, type Pdu } from '../codec/pdu.js';
import { PduStream } from '../codec/pdu-stream.js';
import { PendingAnswers, type SmppAnswer } from './pending-answers.js';

/** How patient a connection is. */
export interface ConnectionTimes {
  readonly responseMs: number;
  readonly enquireMs: number;
}

/** Stores what an SMSC delivers over a connection and says with which status that is answered. */
export type DeliverHandler = (pdu: Pdu, connection: object) => Promise<number>;

type Fields = Parameters<typeof encodePdu>[2];

/** What an SMSC may send us before we have stored the earlier ones. */
const MOST_DELIVERIES = 64;
/** Answers that it does not read. */
const MOST_UNREAD_BYTES = 1_000_000;

/**
 * SMPP over one socket, from its opening to its end; a new connection is a new object, so nothing of an old one can
 * answer for it. Garbage and silence end the connection, never the process.
 */
export class SmppConnection {
  /** Resolves once, with a technical reason. */
  readonly closed: Promise<string>;
  private readonly stream = new PduStream();
  private readonly pending = new PendingAnswers();
  private readonly silence: NodeJS.Timeout;
  private deliveries = 0;
  private reason = 'closed by the SMSC';

  constructor(
    private readonly socket: Socket,
    private readonly times: ConnectionTimes,
    private readonly deliver: DeliverHandler,
  ) {
    this.silence = setTimeout(() => void this.enquire(), times.enquireMs);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        clearTimeout(this.silence);
        this.pending.abandon();
        resolve(this.reason);
      });
    });
    socket.on('error', (error) => (this.reason = error.message));
    socket.on('data', (chunk: Buffer) => {
      this.read(chunk);
    });
  }

  get isOpen(): boolean {
    return this.socket.writable && !this.socket.destroyed;
  }

  /** Asks once and waits for the answer. `not-sent` only when no byte was handed to the socket. */
  request(
    command: string,
    fields: Fields = {},
    waitMs: number = this.times.responseMs,
  ): Promise<SmppAnswer> {
    if (!this.isOpen) return Promise.resolve({ kind: 'not-sent' });
    const { sequence, answer } = this.pending.add(waitMs);
    this.write(encodePdu(command, { sequence }, fields));
    return answer;
  }

  /** Says goodbye, waits for the answer within reason, and closes. */
  async unbind(): Promise<void> {
    await this.request('unbind', {}, Math.min(this.times.responseMs, 2_000));
    this.end('unbound by us');
    await this.closed;
  }

  end(reason: string): void {
    this.reason = reason;
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.silence.refresh();
    try {
      for (const bytes of this.stream.push(chunk)) this.take(decodePdu(bytes));
    } catch (error) {
      this.end(error instanceof Error ? error.message : 'not SMPP');
    }
  }

  private take(pdu: Pdu): void {
    const { command, sequence } = pdu;
    if (command.endsWith('_resp') || command === 'generic_nack') {
      this.pending.answer(sequence, pdu);
    } else if (command === 'deliver_sm' || command === 'data_sm') {
      void this.store(pdu);
    } else if (command === 'enquire_link') {
      this.write(encodePdu('enquire_link_resp', { sequence }));
    } else if (command === 'unbind') {
      this.write(encodePdu('unbind_resp', { sequence }));
      this.reason = 'unbound by the SMSC';
      this.socket.destroySoon();
    } else if (command !== 'alert_notification' && command !== 'outbind') {
      this.write(encodePdu('generic_nack', { sequence, status: STATUS.invalidCommand }));
    }
  }

  private async store(pdu: Pdu): Promise<void> {
    this.deliveries += 1;
    if (this.deliveries >= MOST_DELIVERIES) this.socket.pause();
    const status = await this.deliver(pdu, this).catch(() => STATUS.temporaryAppError);
    this.deliveries -= 1;
    if (this.deliveries < MOST_DELIVERIES) this.socket.resume();
    this.write(encodePdu(`${pdu.command}_resp`, { sequence: pdu.sequence, status }));
  }

  private async enquire(): Promise<void> {
    const answer = await this.request('enquire_link');
    if (answer.kind === 'response') this.silence.refresh();
    else this.end('no answer to enquire_link');
  }

  private write(bytes: Buffer): void {
    if (!this.isOpen) return;
    this.socket.write(bytes);
    if (this.socket.writableLength > MOST_UNREAD_BYTES) this.end('the SMSC does not read');
  }
}

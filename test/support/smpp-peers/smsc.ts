import { join } from 'node:path';
import { PeerProcess } from './peer-process.js';
import { type ReceivedSms, reassembled } from './reassembly.js';
import type { Submitted } from './submitted.js';

export interface Bind {
  readonly session: number;
  readonly kind: 'transceiver' | 'transmitter' | 'receiver';
  readonly systemId: string;
  readonly password: string;
  readonly version: number;
  readonly status: number;
}

/** A deliver_sm to send. */
export interface Delivery {
  readonly from: string;
  readonly to: string;
  readonly esmClass?: number;
  readonly dataCoding?: number;
  readonly hex?: string;
  /** Names as Net::SMPP has them. */
  readonly tlvs?: Readonly<Record<string, string>>;
}

/** What it does with one submit_sm: accepts it unless told otherwise. */
export interface Act {
  readonly status?: number;
  readonly silence?: 1;
  readonly close?: 1;
  readonly id?: string;
  readonly before?: Delivery;
  readonly after?: readonly Delivery[];
}

type Told = { readonly event: string } & Readonly<Record<string, unknown>>;

/** An operator's SMSC over Perl's Net::SMPP, on a port of its own; its record is what went out, whoever denies it. */
export class Smsc {
  private readonly told: Told[] = [];
  private readonly waiting = new Map<number, () => void>();
  private orders = 0;
  private readonly peer = new PeerProcess(
    'perl',
    [join('test', 'support', 'smpp-peers', 'smsc.pl')],
    'needs Net::SMPP: apt-get install libnet-smpp-perl',
    (line) => {
      this.hear(JSON.parse(line) as Told);
    },
  );
  port = 0;

  static async start(): Promise<Smsc> {
    const smsc = new Smsc();
    smsc.port = await smsc.peer.until('a listening SMSC', () => {
      const [listening] = smsc.all<{ port: number }>('listening');
      return listening?.port;
    });
    return smsc;
  }

  /** All that came so far. */
  async submitted(): Promise<Submitted[]> {
    // An answer may reach the application before word of it reaches us.
    await this.order({ do: 'look' });
    return this.all<Submitted>('submit');
  }

  /** How many submit_sm are known of. */
  get parts(): number {
    return this.all('submit').length;
  }

  /** Messages put together of their parts, in the order in which their first parts came. */
  async messages(): Promise<ReceivedSms[]> {
    return reassembled((await this.submitted()).filter(({ taken }) => taken !== 'refused'));
  }

  get binds(): Bind[] {
    return this.all<Bind>('bind');
  }

  /** Statuses with which our deliver_sm were answered. */
  get answers(): number[] {
    return this.all<{ status: number }>('deliver-resp').map(({ status }) => status);
  }

  count(event: 'enquire' | 'unbind' | 'closed' | 'undelivered'): number {
    return this.all(event).length;
  }

  /** Messages to one number, without «+». */
  async to(phone: string): Promise<ReceivedSms[]> {
    return (await this.messages()).filter(({ to }) => to === phone.replace('+', ''));
  }

  until<T>(awaited: string, ask: () => T | undefined, limitMs?: number): Promise<T> {
    return this.peer.until(awaited, ask, limitMs);
  }

  /** A session that may send messages: bound, and not closed since. */
  async bound(): Promise<void> {
    await this.until('a bound session', () => {
      const closed = new Set(this.all<{ session: number }>('closed').map((it) => it.session));
      const open = this.binds.filter((it) => it.status === 0 && !closed.has(it.session));
      const kinds = open.map(({ kind }) => kind);
      const both = kinds.includes('receiver') && kinds.includes('transmitter');
      return kinds.includes('transceiver') || both || undefined;
    });
  }

  /** One act for each of the next submit_sm, to this number or to any. */
  next(acts: readonly Act[], to = '*'): Promise<void> {
    return this.order({ do: 'act', to: to.replace('+', ''), acts });
  }

  /** Whatever `next` does not speak of. */
  always(act: Act): Promise<void> {
    return this.order({ do: 'always', act });
  }

  bindsAnswer(status: number): Promise<void> {
    return this.order({ do: 'bind', status });
  }

  /** Formats of printf: how an id stands in answers and how in receipts. */
  ids(answered: string, reported: string): Promise<void> {
    return this.order({ do: 'ids', answered, reported });
  }

  /** A receipt after each accepted part. */
  receipts(stat: string | null): Promise<void> {
    return this.order({ do: 'receipts', stat });
  }

  /** Sends, and waits for the answer. */
  async deliver(delivery: Delivery): Promise<void> {
    const before = this.answers.length;
    await this.order({ do: 'deliver', ...delivery });
    await this.until('an answer to deliver_sm', () => this.answers.length > before || undefined);
  }

  drop(): Promise<void> {
    return this.order({ do: 'drop' });
  }

  deaf(on: boolean): Promise<void> {
    return this.order({ do: 'deaf', on });
  }

  stop(): Promise<void> {
    return this.peer.stop();
  }

  private async order(order: object): Promise<void> {
    const number = (this.orders += 1);
    const done = new Promise<void>((resolve) => this.waiting.set(number, resolve));
    this.peer.write(JSON.stringify({ ...order, number }));
    await Promise.race([done, this.peer.failure]);
  }

  private hear(told: Told): void {
    if (told.event === 'done') this.waiting.get(told['number'] as number)?.();
    else this.told.push(told);
  }

  private all<T>(event: string): (T & Told)[] {
    return this.told.filter((it) => it.event === event) as (T & Told)[];
  }
}

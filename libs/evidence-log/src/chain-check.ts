import { type Disclosure, openDisclosure } from './disclosure.js';
import { decodeEvent, type ChainEvent, eventHash, noPrevious } from './event.js';
import { EvidenceFormatError } from './evidence-format-error.js';

/** What is kept of an event, as it comes from the store. */
export interface StoredEvent {
  readonly bytes: Uint8Array;
  /** The hash stored beside the bytes, where the store has one. */
  readonly hash?: Uint8Array;
  /** The disclosures that are still there (the `d` of each); erased ones are simply missing. */
  readonly disclosures?: readonly string[];
}

export type ChainFaultKind =
  /** the bytes do not have the hash stored beside them */
  | 'bytes'
  /** the bytes are not an event of this format */
  | 'format'
  /** the event names another stream */
  | 'stream'
  /** the event is not the next one of its stream */
  | 'gap'
  /** the event does not name the hash of the event before it */
  | 'prev'
  /** a disclosure is malformed or does not belong to the event */
  | 'disclosure'
  /** a rule of the reader about types and their order is broken */
  | 'rule'
  /** the stream ends elsewhere than its head says */
  | 'tail';

export interface ChainFault {
  readonly stream: string;
  /** Place of the faulty event; for `tail`, the first place where stream and head differ. */
  readonly seq: number;
  readonly kind: ChainFaultKind;
  readonly message: string;
}

/** Where a stream should end, told by something other than its events. */
export interface ExpectedEnd {
  readonly count: number;
  /** Hex hash of the last event. */
  readonly head: string;
}

/**
 * A rule about one event, the disclosures of it that are still there, and the events before it;
 * answers what is wrong, or nothing.
 */
export type StreamRule = (
  event: ChainEvent,
  disclosures: readonly Disclosure[],
) => string | undefined;

/**
 * Checks one stream, event by event in the order of the store. It hashes stored bytes and stops at the
 * first fault, which it names; what follows a broken link proves nothing.
 */
export class ChainCheck {
  #count = 0;
  #head = noPrevious;
  #fault: ChainFault | undefined;

  constructor(
    readonly stream: string,
    private readonly rule: StreamRule = () => undefined,
  ) {}

  /** Events found good so far. */
  get count(): number {
    return this.#count;
  }

  /** Hex hash of the last good event; 64 zeros before the first. */
  get head(): string {
    return this.#head;
  }

  get fault(): ChainFault | undefined {
    return this.#fault;
  }

  /** Takes the next event; answers it when it is good and nothing before it was broken. */
  add(stored: StoredEvent): ChainEvent | undefined {
    if (this.#fault) return undefined;
    const hash = eventHash(stored.bytes);
    const read = this.#read(stored, hash);
    if (read instanceof Broken) {
      const { kind, message } = read;
      this.#fault = { stream: this.stream, seq: this.#count, kind, message };
      return undefined;
    }
    this.#count += 1;
    this.#head = hash.toString('hex');
    return read;
  }

  /** Compares the end that was found with the one that is known from elsewhere. */
  end(expected: ExpectedEnd): void {
    if (this.#fault) return;
    if (this.#count !== expected.count) {
      const message = `${this.#count} events found, ${expected.count} recorded`;
      this.#failTail(Math.min(this.#count, expected.count), message);
    } else if (this.#head !== expected.head) {
      const message = 'the last event is not the one recorded as head';
      this.#failTail(Math.max(0, this.#count - 1), message);
    }
  }

  #failTail(seq: number, message: string): void {
    this.#fault = { stream: this.stream, seq, kind: 'tail', message };
  }

  #read(stored: StoredEvent, hash: Buffer): ChainEvent | Broken {
    if (stored.hash && !hash.equals(stored.hash)) {
      return new Broken('bytes', 'the stored bytes do not have the hash stored beside them');
    }
    const event = orBroken('format', () => decodeEvent(stored.bytes));
    if (event instanceof Broken) return event;
    const broken = this.#brokenLink(event);
    if (broken) return broken;
    const disclosures = openAll(event, stored.disclosures ?? []);
    if (disclosures instanceof Broken) return disclosures;
    const message = this.rule(event, disclosures);
    return message === undefined ? event : new Broken('rule', message);
  }

  #brokenLink(event: ChainEvent): Broken | undefined {
    if (event.stream !== this.stream) {
      return new Broken('stream', `the event belongs to the stream ${event.stream}`);
    }
    if (event.seq !== this.#count) {
      return new Broken('gap', `the event has seq ${event.seq} where ${this.#count} was due`);
    }
    if (event.prev !== this.#head) {
      return new Broken('prev', 'the event does not name the hash of the event before it');
    }
    return undefined;
  }
}

class Broken {
  constructor(
    readonly kind: ChainFaultKind,
    readonly message: string,
  ) {}
}

function orBroken<T>(kind: ChainFaultKind, read: () => T): T | Broken {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceFormatError) return new Broken(kind, error.message);
    throw error;
  }
}

function openAll(event: ChainEvent, stored: readonly string[]): Disclosure[] | Broken {
  if (stored.length === 0) return [];
  const digests = new Set(event.sd);
  const opened: Disclosure[] = [];
  for (const d of stored) {
    const disclosure = orBroken('disclosure', () => openDisclosure(d));
    if (disclosure instanceof Broken) return disclosure;
    // Deleted from the set, so that one disclosure cannot stand in twice.
    if (!digests.delete(disclosure.digest)) {
      return new Broken('disclosure', `${disclosure.name} does not hash into the event`);
    }
    opened.push(disclosure);
  }
  return opened;
}

/** Checks a whole stream at once and answers the fault, if any. */
export function checkChain(
  stream: string,
  events: Iterable<StoredEvent>,
  options: { readonly rule?: StreamRule; readonly end?: ExpectedEnd } = {},
): ChainCheck {
  const check = new ChainCheck(stream, options.rule);
  for (const event of events) check.add(event);
  if (options.end) check.end(options.end);
  return check;
}

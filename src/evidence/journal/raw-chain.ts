import type { StoredChain } from './chain-reader.js';
import { looselyRead } from './journal-item.js';

/** One event as it is stored: what is hashed, logged and handed out. */
export interface RawEvent {
  readonly seq: number;
  readonly bytes: Buffer;
  /** Hex, as it stands in the log. */
  readonly hash: string;
  /** Empty when the bytes are no event any more. */
  readonly type: string;
  /**
   * The `D` of each disclosure that was not erased; that of a code among them once it is dead. Empty for one that was
   * altered beyond reading: whoever hands it out must not pass it over, as if it had been erased.
   */
  readonly disclosures: readonly string[];
}

export interface RawChain {
  readonly stream: string;
  readonly events: readonly RawEvent[];
}

/** A stored chain for whoever hands it out byte for byte. */
export function rawChainOf({ stream, events }: StoredChain): RawChain {
  return {
    stream,
    events: events.map(({ event, disclosures }) => ({
      seq: event.seq,
      bytes: event.bytes,
      hash: event.ehash.toString('hex'),
      type: looselyRead(event.bytes).type,
      disclosures,
    })),
  };
}

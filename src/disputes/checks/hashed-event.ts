import { decodeEvent, eventHash, EvidenceFormatError } from '#libs/evidence-log';
import type { RawChain } from '../../evidence/index.js';

/** A stored event by what its bytes hash to now, whatever the database says they hashed to. */
export interface HashedEvent {
  readonly stream: string;
  readonly seq: number;
  /** Empty when the bytes are no event any more. */
  readonly type: string;
  /** Milliseconds; 0 when the bytes tell no time. */
  readonly at: number;
  /** Hex. */
  readonly hash: string;
}

export function hashedEvents(chains: readonly RawChain[]): HashedEvent[] {
  return chains.flatMap(({ stream, events }) =>
    events.map(({ seq, bytes, type }) => ({
      stream,
      seq,
      type,
      at: timeIn(bytes),
      hash: Buffer.from(eventHash(bytes)).toString('hex'),
    })),
  );
}

function timeIn(bytes: Buffer): number {
  try {
    return Date.parse(decodeEvent(bytes).at);
  } catch (error) {
    if (!(error instanceof EvidenceFormatError)) throw error;
    return 0;
  }
}

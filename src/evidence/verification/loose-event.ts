import { type ChainEvent, decodeEvent, EvidenceFormatError } from '#libs/evidence-log';

/** What bytes say, or nothing when they are no event; the check of the chain tells why. */
export function looseEvent(bytes: Uint8Array): ChainEvent | undefined {
  try {
    return decodeEvent(bytes);
  } catch (error) {
    if (error instanceof EvidenceFormatError) return undefined;
    throw error;
  }
}

/** `<stream> <seq> <type>`, as reports name events. */
export function eventName({ stream, seq, type }: ChainEvent): string {
  return `${stream} ${seq} ${type}`;
}

/** A member of the data as text; empty when it is none. */
export function textIn({ data }: ChainEvent, member: string): string {
  const value = data[member];
  return typeof value === 'string' ? value : '';
}

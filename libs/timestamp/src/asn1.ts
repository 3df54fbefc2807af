import { Constructed, fromBER, Sequence, type AsnType } from 'asn1js';

import { TimestampRefused } from './timestamp-refused.js';

const CONTEXT = 3;

/** Parses exactly these bytes, nothing before and nothing behind. @throws TimestampRefused */
export function parse(bytes: Uint8Array, what: string): AsnType {
  const { offset, result } = fromBER(bytes);
  if (offset !== bytes.length) throw new TimestampRefused('form', `${what} is no DER.`);
  return result;
}

export function membersOf(block: AsnType | undefined): AsnType[] {
  return block instanceof Constructed ? block.valueBlock.value : [];
}

/** @throws TimestampRefused */
export function sequence(block: AsnType | undefined, what: string): AsnType[] {
  if (block instanceof Sequence) return block.valueBlock.value;
  throw new TimestampRefused('form', `${what} is no sequence.`);
}

/** The bytes of a parsed block as they were, its tag and length included. */
export function rawBytes(block: AsnType): Uint8Array {
  return Uint8Array.from(block.valueBeforeDecodeView);
}

export function tagged(members: readonly AsnType[], tag: number): AsnType | undefined {
  return members.find(({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === tag);
}

/**
 * Reads what others wrote: whatever goes wrong inside means that the form is wrong, and is said so.
 * @throws TimestampRefused
 */
export function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimestampRefused) throw error;
    throw new TimestampRefused('form', `${what} cannot be read.`);
  }
}

import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import { plain } from './bytes.js';

/** The bytes are not what a CMS or a certificate must be. */
export class MalformedDer extends Error {}

/**
 * Reads one DER value.
 * @returns the value and the number of bytes it has
 * @throws MalformedDer
 */
export function readDer(bytes: Uint8Array): { value: BaseBlock; length: number } {
  const { offset, result } = fromBER(plain(bytes));
  if (offset <= 0 || result.error !== '') throw new MalformedDer('not readable as DER');
  return { value: result, length: offset };
}

/** The parts of a sequence, a set or a tagged value. @throws MalformedDer */
export function partsOf(value: BaseBlock | undefined): BaseBlock[] {
  if (!(value instanceof Constructed)) throw new MalformedDer('a structure is missing');
  return value.valueBlock.value;
}

/** @throws MalformedDer */
export function oidOf(value: BaseBlock | undefined): string {
  if (!(value instanceof ObjectIdentifier)) throw new MalformedDer('an identifier is missing');
  return value.valueBlock.toString();
}

/** @throws MalformedDer */
export function octetsOf(value: BaseBlock | undefined): Uint8Array {
  if (!(value instanceof OctetString) || value.idBlock.isConstructed) {
    throw new MalformedDer('a byte string is missing');
  }
  return value.valueBlock.valueHexView;
}

/** The value as it stands in the file, tag and length included. */
export function rawOf(value: BaseBlock): Uint8Array {
  return value.valueBeforeDecodeView;
}

/** The number of a context-specific tag, or undefined for any other. */
export function tagOf(value: BaseBlock | undefined): number | undefined {
  return value?.idBlock.tagClass === 3 ? value.idBlock.tagNumber : undefined;
}

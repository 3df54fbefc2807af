import { Integer, Sequence } from 'asn1js';
import { MalformedDer, partsOf, rawOf, readDer } from './der.js';
import { sameBytes } from './bytes.js';

/** What names an ECDSA signature, whatever the hash (RFC 5758). */
const ecdsa = '1.2.840.10045.4.3.';

/**
 * Whether a signature value is written in the one way that its algorithm has. That of RSA is a number of the key's
 * length; that of ECDSA is a SEQUENCE of two INTEGERs, whose tags and lengths nothing signs and readers forgive.
 */
export function isWrittenStrictly(signature: Uint8Array, algorithm: string): boolean {
  if (!algorithm.startsWith(ecdsa)) return true;
  try {
    return isTwoIntegers(signature);
  } catch (error) {
    if (error instanceof MalformedDer) return false;
    throw error;
  }
}

/** @throws MalformedDer */
function isTwoIntegers(signature: Uint8Array): boolean {
  const { value, length } = readDer(signature);
  if (!(value instanceof Sequence) || length !== signature.length) return false;
  const parts = partsOf(value);
  return (
    signature[0] === 0x30 &&
    parts.length === 2 &&
    parts.every((part) => part instanceof Integer && rawOf(part)[0] === 0x02) &&
    sameBytes(new Uint8Array(value.toBER()), signature)
  );
}

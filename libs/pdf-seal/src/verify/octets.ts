import { plain } from '#libs/cms';

/** Bytes of a file, searched and compared without any decoding that could hide some of them. */

/** The bytes as text, one character each. */
export function ascii(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const { buffer, byteOffset, length } = bytes;
  return Buffer.from(buffer, byteOffset, length).toString('latin1', Math.max(0, start), end);
}

/** Where an ASCII text stands in the bytes, in order. @param most how many places are wanted */
export function placesOf(bytes: Uint8Array, wanted: string, most = Infinity): number[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: number[] = [];
  let at = file.indexOf(wanted, 0, 'latin1');
  while (at >= 0 && places.length < most) {
    places.push(at);
    if (places.length < most) at = file.indexOf(wanted, at + 1, 'latin1');
  }
  return places;
}

/** White space of PDF (ISO 32000-1, table 1). */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && [0, 9, 10, 12, 13, 32].includes(byte);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of an even number of hex digits. */
export function fromHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** WebCrypto's digest, the same in Node and in browsers. */
export async function digest(bytes: Uint8Array, name: HashName = 'SHA-256'): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest(name, plain(bytes)));
}

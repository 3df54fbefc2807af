import { ProofRefused } from '../proof-refused.js';

/** A bundle: each entry after its length as two bytes, the greater first. */
export function writeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts = entries.flatMap((entry) => {
    if (entry.byteLength > 0xffff)
      throw new RangeError('An entry of a log has at most 65535 bytes');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.byteLength);
    return [length, entry];
  });
  return Buffer.concat(parts);
}

/**
 * The entries of a bundle.
 * @throws ProofRefused (form) when an entry is cut
 */
export function readBundle(bundle: Uint8Array): Buffer[] {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 2 > bytes.length ? Infinity : at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new ProofRefused('form', 'the last entry of a bundle is cut');
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

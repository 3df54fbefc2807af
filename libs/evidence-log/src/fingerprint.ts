import { sha256 } from './encoding.js';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * One hash for several files: that of a single file is its own.
 * @param hashes hex SHA-256 of each file, in order
 * @throws RangeError when there is none
 */
export function packageHash(hashes: readonly string[]): string {
  const [only] = hashes;
  if (only === undefined) throw new RangeError('A package needs at least one file');
  if (hashes.length === 1) return only;
  return sha256(`signet-package/1\n${hashes.map((hash) => `${hash}\n`).join('')}`).toString('hex');
}

/**
 * The first 50 bits of a hash in Crockford's base 32, for people to compare: `HJ9GJ-71S0J`.
 * @param hash hex SHA-256
 * @throws RangeError when it is not one
 */
export function fingerprint(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash))
    throw new RangeError('A fingerprint is made of a SHA-256 in hex');
  const bits = BigInt(`0x${hash.slice(0, 14)}`) >> 6n;
  const characters = Array.from(
    { length: 10 },
    (_, i) => crockford[Number((bits >> BigInt(45 - 5 * i)) & 31n)],
  ).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

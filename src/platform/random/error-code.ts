import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A request's name that a person can read over the telephone: `7F3K-2M9Q`, 40 bits. */
export function readableCode(): string {
  const symbols = Array.from({ length: 8 }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return `${symbols.slice(0, 4).join('')}-${symbols.slice(4).join('')}`;
}

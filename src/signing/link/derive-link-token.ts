import { createHash, createHmac } from 'node:crypto';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = BigInt(ALPHABET.length);
const LENGTH = 17;
const SPACE = BASE ** BigInt(LENGTH);

/**
 * The secret part of a link, 17 base58 characters (SEC-5). Derived (evidence-and-security.md 2.6), so
 * that a job which carries ids only can compose the SMS. `key` is K_v, `nonce` the link's 16 random bytes.
 */
export function deriveLinkToken(key: Uint8Array, linkId: string, nonce: Uint8Array): string {
  const mac = createHmac('sha256', key)
    .update(`signet-link/1\n${linkId}\n${Buffer.from(nonce).toString('base64url')}\n`)
    .digest();
  let number = BigInt(`0x${mac.subarray(0, 16).toString('hex')}`) % SPACE;
  let token = '';
  for (let place = 0; place < LENGTH; place += 1) {
    token = ALPHABET.charAt(Number(number % BASE)) + token;
    number /= BASE;
  }
  return token;
}

/** What is stored of a token, and what a visitor's is looked up by. */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token, 'ascii').digest('hex');
}

/** Whether it could be a token at all. */
export function isLinkToken(text: string): boolean {
  return /^[1-9A-HJ-NP-Za-km-z]{17}$/.test(text);
}

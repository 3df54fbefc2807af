import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Disclosure, makeDisclosure } from '#libs/evidence-log';

/** Everything a signing code is bound to (evidence-and-security.md 2.6). */
export interface CodeSubject {
  readonly challengeId: string;
  readonly linkId: string;
  readonly packageSha256: string;
  /** E.164 with «+». */
  readonly phone: string;
  /** 16 random bytes of the challenge. */
  readonly nonce: Uint8Array;
  /** 0, unless another live challenge of this phone would have the same code. */
  readonly counter: number;
}

/**
 * The six digits of a challenge. Derived, never stored: whoever has no key cannot know them, and a
 * resend repeats them. `key` is K_v, 32 bytes.
 */
export function deriveCode(key: Uint8Array, subject: CodeSubject): string {
  const { challengeId, linkId, packageSha256, phone, nonce, counter } = subject;
  const nonceText = Buffer.from(nonce).toString('base64url');
  const lines = ['signet-code/1', challengeId, linkId, packageSha256, phone, nonceText, counter];
  const mac = createHmac('sha256', key)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest();
  return (mac.readBigUInt64BE(0) % 1_000_000n).toString().padStart(6, '0');
}

/**
 * The commitment to a code: its digest goes into `code.issued`, the disclosure itself is revealed only
 * when the code is dead. So a client can later compare the code in the SMS with what was committed.
 */
export function codeCommitment(key: Uint8Array, challengeId: string, code: string): Disclosure {
  const salt = createHmac('sha256', key).update(`signet-code-salt/1\n${challengeId}\n`).digest();
  return makeDisclosure('code', code, salt.subarray(0, 16));
}

/** Compares in constant time; anything but six digits is simply wrong. */
export function sameCode(right: string, given: string): boolean {
  const a = Buffer.from(right.padEnd(6).slice(0, 6));
  const b = Buffer.from(given.padEnd(6).slice(0, 6));
  return a.length === b.length && timingSafeEqual(a, b) && /^\d{6}$/.test(given);
}

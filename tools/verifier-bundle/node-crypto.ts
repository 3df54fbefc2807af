// The calls of node:crypto that verifying needs, for browsers: by @noble, at once and not by promises.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';

interface PublicKey {
  readonly raw: Uint8Array;
}

/** `hash('sha256', data, 'buffer')` */
export function hash(algorithm: string, data: Uint8Array | string, output: 'buffer'): Buffer {
  if (algorithm !== 'sha256') throw new Error(`No ${algorithm} to ${output} in the browser`);
  return Buffer.from(sha256(typeof data === 'string' ? Buffer.from(data, 'utf8') : data));
}

export function createPublicKey({ key }: { key: { crv: string; x: string } }): PublicKey {
  if (key.crv !== 'Ed25519') throw new Error(`No ${key.crv} in the browser`);
  return { raw: Buffer.from(key.x, 'base64url') };
}

export function verify(
  _algorithm: null,
  message: Uint8Array,
  { raw }: PublicKey,
  signature: Uint8Array,
): boolean {
  try {
    return ed25519.verify(signature, message, raw, { zip215: false });
  } catch {
    // A point that is none, or a signature of another length.
    return false;
  }
}

const onlyInNode = (): never => {
  throw new Error('Nothing is sealed, signed or drawn at random in the browser');
};

// What the sealer and the writer of the log import beside the verifier.
export const createHash = onlyInNode;
export const createPrivateKey = onlyInNode;
export const randomBytes = onlyInNode;
export const sign = onlyInNode;

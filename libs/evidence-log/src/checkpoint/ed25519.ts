import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** Bytes of a public key and of a signature. */
export const publicKeyBytes = 32;
export const signatureBytes = 64;

/** The 32 bytes of the public half of a key. */
export function publicKeyOf(privateKey: KeyObject): Buffer {
  const { crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'Ed25519' || typeof x !== 'string') throw new RangeError('The key is not of Ed25519');
  return Buffer.from(x, 'base64url');
}

/** The same message gives the same signature: Ed25519 draws nothing at random. */
export function signMessage(message: Uint8Array, privateKey: KeyObject): Buffer {
  return sign(null, message, privateKey);
}

/** @param publicKey its 32 bytes */
export function verifyMessage(
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}

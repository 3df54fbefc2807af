import { createPrivateKey, type KeyObject } from 'node:crypto';

import { evidenceVectors } from './evidence-vectors.js';

/** The private key of the published vectors: known to everybody, so good for tests only. */
export function vectorKey(): KeyObject {
  const { ed25519SeedHex, publicKeyHex } = evidenceVectors.keys;
  const inBase64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
  const key = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: inBase64url(ed25519SeedHex),
    x: inBase64url(publicKeyHex),
  };
  return createPrivateKey({ key, format: 'jwk' });
}

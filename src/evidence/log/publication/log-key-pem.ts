import { createPublicKey } from 'node:crypto';
import { readVkey } from '#libs/evidence-log';

/** The public key of a log as openssl reads it. @throws ProofRefused when it is no vkey */
export function logKeyPem(vkey: string): string {
  const x = readVkey(vkey).publicKey.toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

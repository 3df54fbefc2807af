import { X509Certificate } from 'node:crypto';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** DER of the certificates in a PEM text, whatever else stands there. */
export function certificatesIn(pem: string): Uint8Array[] {
  return [...pem.matchAll(block)].map(([text]) => new X509Certificate(text).raw);
}

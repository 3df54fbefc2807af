import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { ConfigError, messageOf, type SealMaterial } from '../../platform/index.js';
import { openP12, type OpenedSeal } from './open-p12.js';

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Opens what was configured. @throws ConfigError: wrong password, no key, no certificate, not readable */
export async function openSeal(material: SealMaterial): Promise<OpenedSeal> {
  if (material.kind === 'p12') return openP12(material);
  return { key: openKey(material), certificates: certificatesOf(material.certificates) };
}

/** @throws Error when a certificate cannot be read */
export function certificatesOf(pem: string): X509Certificate[] {
  return [...pem.matchAll(PEM_CERTIFICATE)].map(([block]) => new X509Certificate(block));
}

function openKey({ key, variable }: Extract<SealMaterial, { kind: 'pem' }>): KeyObject {
  try {
    return createPrivateKey(key);
  } catch (error) {
    const got = key.includes('PRIVATE KEY-----') ? messageOf(error) : 'no private key';
    throw new ConfigError(variable, got, 'a PEM private key without a password');
  }
}

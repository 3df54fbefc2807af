import { createHash, randomBytes } from 'node:crypto';
import { decryptField, encryptField, type VersionedKey } from '../../../platform/index.js';
import type { IntrumProvider } from './intrum-provider.entity.js';

/** What only INTRUM and we know. */
export interface IntrumSecrets {
  /** The last part of the address that INTRUM calls. */
  readonly address: string;
  /** INTRUM's «API ключ»; empty until it was given. */
  readonly apiKey: string;
}

type Sealed = Pick<IntrumProvider, 'addressSha256' | 'secretsBox' | 'keyVersion'>;

export function sealSecrets(secrets: IntrumSecrets, dataKey: VersionedKey): Sealed {
  const plain = Buffer.from(JSON.stringify([secrets.address, secrets.apiKey]));
  return {
    addressSha256: addressSha256(secrets.address),
    secretsBox: encryptField(plain, dataKey.of(dataKey.current)),
    keyVersion: dataKey.current,
  };
}

export function openSecrets(
  { secretsBox, keyVersion }: Pick<IntrumProvider, 'secretsBox' | 'keyVersion'>,
  dataKey: VersionedKey,
): IntrumSecrets {
  const plain: unknown = JSON.parse(decryptField(secretsBox, dataKey.of(keyVersion)).toString());
  const [address, apiKey] = Array.isArray(plain) ? plain.map(String) : [];
  return { address: address ?? '', apiKey: apiKey ?? '' };
}

/** 192 bits, nothing that an address would have to escape. */
export function newAddress(): string {
  return randomBytes(24).toString('base64url');
}

export function addressSha256(address: string): string {
  return createHash('sha256').update(`signet-intrum-address/1\n${address}`).digest('hex');
}

import { webcrypto } from 'node:crypto';

import * as x509 from '@peculiar/x509';

import type { SealKey } from '#libs/pdf-seal';

x509.cryptoProvider.set(webcrypto as unknown as Crypto);

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const weakRsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 1024,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
};

export interface CertificateWishes {
  readonly name?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly serial?: string;
  readonly usage?: x509.KeyUsageFlags;
  readonly purposes?: readonly string[];
  readonly isAuthority?: boolean;
  /** RSA of 1024 bits instead of P-256. */
  readonly weak?: boolean;
  /** The key to certify again, instead of a new one. */
  readonly keys?: webcrypto.CryptoKeyPair;
}

export interface IssuedKey {
  readonly key: SealKey;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly serial: string;
}

/** An authority of tests: a root of its own that certifies whatever a test wishes for. */
export class SealAuthority {
  private constructor(
    private readonly keys: webcrypto.CryptoKeyPair,
    readonly name: string,
    readonly root: Uint8Array,
  ) {}

  static async make(name = 'CN=Seal root of tests'): Promise<SealAuthority> {
    const keys = await newKeys(false);
    const root = await x509.X509CertificateGenerator.createSelfSigned({
      name,
      serialNumber: '01',
      notBefore: new Date('2020-01-01T00:00:00Z'),
      notAfter: new Date('2050-01-01T00:00:00Z'),
      signingAlgorithm: curve,
      keys: keys as unknown as CryptoKeyPair,
      extensions: [
        new x509.BasicConstraintsExtension(true, 1, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
    });
    return new SealAuthority(keys, name, new Uint8Array(root.rawData));
  }

  /** An authority that uses a key it was not given for that. */
  static of(keys: webcrypto.CryptoKeyPair, name: string, certificate: Uint8Array): SealAuthority {
    return new SealAuthority(keys, name, certificate);
  }

  async issue(wishes: CertificateWishes = {}): Promise<IssuedKey> {
    const keys = wishes.keys ?? (await newKeys(wishes.weak ?? false));
    const serial = wishes.serial ?? '1001';
    const certificate = await x509.X509CertificateGenerator.create({
      subject: wishes.name ?? 'CN=Seal of tests',
      issuer: this.name,
      serialNumber: serial,
      notBefore: wishes.notBefore ?? new Date('2025-01-01T00:00:00Z'),
      notAfter: wishes.notAfter ?? new Date('2045-01-01T00:00:00Z'),
      signingAlgorithm: curve,
      publicKey: keys.publicKey as unknown as CryptoKey,
      signingKey: this.keys.privateKey as unknown as CryptoKey,
      extensions: [
        new x509.BasicConstraintsExtension(wishes.isAuthority ?? false, undefined, true),
        new x509.KeyUsagesExtension(wishes.usage ?? x509.KeyUsageFlags.digitalSignature, true),
        ...(wishes.purposes ? [new x509.ExtendedKeyUsageExtension([...wishes.purposes])] : []),
      ],
    });
    const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
    const key = {
      privateKey: new Uint8Array(privateKey),
      certificate: new Uint8Array(certificate.rawData),
      chain: [this.root],
    };
    return { key, keys, serial };
  }
}

function newKeys(weak: boolean): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(weak ? weakRsa : curve, true, ['sign', 'verify']);
}

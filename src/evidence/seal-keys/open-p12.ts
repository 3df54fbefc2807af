import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import {
  CertBag,
  Certificate,
  ContentInfo,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
  type AuthenticatedSafe,
  type SafeBag,
} from 'pkijs';
import { ConfigError, type SealMaterial } from '../../platform/index.js';

type PackedSeal = Extract<SealMaterial, { kind: 'p12' }>;

/** A key and the certificates that came with it, in no particular order and not yet believed. */
export interface OpenedSeal {
  key: KeyObject;
  certificates: X509Certificate[];
}

/** What OpenSSL 3 makes, and Windows on request; the old ciphers are no protection of a key any more. */
const WANTED_FORM = 'a PKCS#12 file whose certificates are encrypted with AES';

/** Opens a PKCS#12 file. @throws ConfigError */
export async function openP12(material: PackedSeal): Promise<OpenedSeal> {
  const bags = await bagsOf(material);
  const keys = bags.flatMap((bag) => privateKeyIn(bag, material));
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    const got = `${keys.length} private keys`;
    throw new ConfigError(material.variable, got, 'a PKCS#12 file with one private key');
  }
  return { key, certificates: bags.flatMap(certificateIn) };
}

async function bagsOf(material: PackedSeal): Promise<SafeBag[]> {
  const password = Uint8Array.from(Buffer.from(material.password, 'utf8')).buffer;
  const pfx = attempt(material, () => PFX.fromBER(Uint8Array.from(material.bytes)));
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true });
  } catch {
    throw new ConfigError('SEAL_P12_PASSWORD', '(hidden)', 'the password of the PKCS#12 file');
  }
  const safe = pfx.parsedValue?.authenticatedSafe;
  try {
    return safe === undefined ? [] : await openSafe(safe, password);
  } catch {
    throw new ConfigError(material.variable, 'another one', WANTED_FORM);
  }
}

async function openSafe(safe: AuthenticatedSafe, password: ArrayBuffer): Promise<SafeBag[]> {
  const safeContents = safe.safeContents.map(({ contentType }) =>
    contentType === ContentInfo.ENCRYPTED_DATA ? { password } : {},
  );
  await safe.parseInternalValues({ safeContents });
  const opened: unknown = safe.parsedValue;
  return contentsIn(opened).flatMap(({ safeBags }) => safeBags);
}

function contentsIn(opened: unknown): SafeContents[] {
  if (typeof opened !== 'object' || opened === null || !('safeContents' in opened)) return [];
  const parts: unknown[] = Array.isArray(opened.safeContents) ? opened.safeContents : [];
  return parts.flatMap((part) => {
    const value = typeof part === 'object' && part !== null && 'value' in part ? part.value : null;
    return value instanceof SafeContents ? [value] : [];
  });
}

function privateKeyIn({ bagValue }: SafeBag, material: PackedSeal): KeyObject[] {
  const bag: unknown = bagValue;
  const isEncrypted = bag instanceof PKCS8ShroudedKeyBag;
  if (!isEncrypted && !(bag instanceof PrivateKeyInfo)) return [];
  const key = Buffer.from(bag.toSchema().toBER());
  const passphrase = isEncrypted ? { passphrase: material.password } : {};
  return [
    attempt(material, () => createPrivateKey({ key, format: 'der', type: 'pkcs8', ...passphrase })),
  ];
}

function certificateIn({ bagValue }: SafeBag): X509Certificate[] {
  const bag: unknown = bagValue;
  const certificate: unknown = bag instanceof CertBag ? bag.parsedValue : undefined;
  if (!(certificate instanceof Certificate)) return [];
  return [new X509Certificate(Buffer.from(certificate.toSchema().toBER()))];
}

function attempt<T>(material: PackedSeal, read: () => T): T {
  try {
    return read();
  } catch {
    throw new ConfigError(material.variable, 'something else', 'a PKCS#12 file');
  }
}

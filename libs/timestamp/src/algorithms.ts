const HASH_NAMES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** SHA-256, under which everything of ours is asked for. */
export const SHA256 = '2.16.840.1.101.3.4.2.1';

const SIGNATURES: Readonly<Record<string, string | undefined>> = {
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

/** CMS may name the key's algorithm alone and leave the hash to the digest algorithm (RFC 3370 3.2). */
const PLAIN_RSA = '1.2.840.113549.1.1.1';

/** @returns undefined for a hash that is too weak or unknown */
export function hashName(oid: string): string | undefined {
  return HASH_NAMES[oid];
}

/** The hash of a signature algorithm; undefined when it is too weak, unknown, or RSA-PSS. */
export function signatureHash(oid: string, digestOid?: string): string | undefined {
  if (oid === PLAIN_RSA && digestOid !== undefined) return hashName(digestOid);
  const hash = SIGNATURES[oid];
  return digestOid === undefined || hash === hashName(digestOid) ? hash : undefined;
}

export async function digest(hash: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, Uint8Array.from(bytes)));
}

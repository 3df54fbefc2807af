import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  X509CertificateGenerator,
} from '@peculiar/x509';

export type TestKeyKind = 'p256' | 'rsa2048' | 'rsa3072' | 'rsa1024';

/** A certificate of a test with its key. */
export interface TestIdentity {
  name: string;
  keys: CryptoKeyPair;
  /** DER. */
  certificate: Uint8Array;
  certificatePem: string;
  /** PKCS#8, DER. */
  privateKey: Uint8Array;
  privateKeyPem: string;
}

export interface TestCertificate {
  name: string;
  kind?: TestKeyKind;
  /** Who certifies it; itself when absent. */
  issuer?: TestIdentity;
  isAuthority?: boolean;
  /** Purposes by object identifier, and whether the extension is critical. */
  purposes?: { oids: string[]; critical: boolean };
  keyUsage?: number;
  notBefore?: Date;
  notAfter?: Date;
}

const DAY_MS = 86_400_000;

/** Issues what a test asks for, wrong as it may be. */
export async function issueCertificate(wanted: TestCertificate): Promise<TestIdentity> {
  const { name, issuer } = wanted;
  const algorithm = algorithmOf(wanted.kind ?? 'p256');
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const now = Date.now();
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    notBefore: wanted.notBefore ?? new Date(now - DAY_MS),
    notAfter: wanted.notAfter ?? new Date(now + 365 * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: signingAlgorithm(issuer?.keys ?? keys),
    extensions: extensionsOf(wanted),
  });
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    name,
    keys,
    certificate: new Uint8Array(certificate.rawData),
    certificatePem: `${certificate.toString('pem')}\n`,
    privateKey,
    privateKeyPem: `${PemConverter.encode(privateKey, 'PRIVATE KEY')}\n`,
  };
}

/** A certificate authority of its own. */
export function testAuthority(
  name = 'Test root',
  kind: TestKeyKind = 'p256',
): Promise<TestIdentity> {
  return issueCertificate({ name, kind, isAuthority: true });
}

/** A certificate a seal may be made with. */
export function sealCertificate(
  issuer: TestIdentity,
  kind: TestKeyKind = 'p256',
  more: Partial<TestCertificate> = {},
): Promise<TestIdentity> {
  const keyUsage = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  return issueCertificate({ name: 'Test seal', kind, issuer, keyUsage, ...more });
}

function extensionsOf({
  isAuthority = false,
  purposes,
  keyUsage,
}: TestCertificate): (
  BasicConstraintsExtension | KeyUsagesExtension | ExtendedKeyUsageExtension
)[] {
  const { keyCertSign, cRLSign, digitalSignature } = KeyUsageFlags;
  const usual = isAuthority ? keyCertSign | cRLSign : digitalSignature;
  return [
    new BasicConstraintsExtension(isAuthority, undefined, true),
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- flags, whose sum is a number
    new KeyUsagesExtension(keyUsage ?? usual, true),
    ...(purposes ? [new ExtendedKeyUsageExtension(purposes.oids, purposes.critical)] : []),
  ];
}

function algorithmOf(kind: TestKeyKind): RsaHashedKeyGenParams | EcKeyGenParams {
  if (kind === 'p256') return { name: 'ECDSA', namedCurve: 'P-256' };
  return {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: Number(kind.slice('rsa'.length)),
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
}

function signingAlgorithm({ privateKey }: CryptoKeyPair): Algorithm | EcdsaParams {
  const { name } = privateKey.algorithm;
  return name === 'ECDSA' ? { name, hash: 'SHA-256' } : { name };
}

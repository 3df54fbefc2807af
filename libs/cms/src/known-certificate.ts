import { BitString, Integer, ObjectIdentifier } from 'asn1js';
import { BasicConstraints, Certificate, ExtKeyUsage, RSAPublicKey } from 'pkijs';
import { plain, sameBytes } from './bytes.js';
import { MalformedDer, partsOf, rawOf, readDer, tagOf } from './der.js';

/** A certificate with its own bytes, which alone are hashed and compared. */
export interface KnownCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  /** DER of the issuer's name and of the serial number, as a signer is named in a CMS. */
  readonly issuerAndSerial: readonly Uint8Array[];
}

/** The same few certificates come with every seal; reading one costs more than all that is asked of it. */
const lately = new Map<string, KnownCertificate>();
const mostRemembered = 32;

/** @throws MalformedDer */
export function readCertificate(der: Uint8Array): KnownCertificate {
  const name = Buffer.from(der).toString('latin1');
  const known = lately.get(name) ?? readAnew(der);
  lately.delete(name);
  lately.set(name, known);
  const [oldest] = lately.keys();
  if (lately.size > mostRemembered && oldest !== undefined) lately.delete(oldest);
  return known;
}

function readAnew(der: Uint8Array): KnownCertificate {
  const { value, length } = readDer(der);
  if (length !== der.length) throw new MalformedDer('bytes follow a certificate');
  const parts = partsOf(partsOf(value)[0]);
  const [serial, , issuer] = tagOf(parts[0]) === 0 ? parts.slice(1) : parts;
  if (!(serial instanceof Integer) || !issuer) throw new MalformedDer('not a certificate');
  return {
    der: Uint8Array.from(der),
    certificate: readOrRefuse(der),
    issuerAndSerial: [rawOf(issuer), rawOf(serial)],
  };
}

function readOrRefuse(der: Uint8Array): Certificate {
  try {
    return Certificate.fromBER(plain(der));
  } catch (error) {
    throw new MalformedDer('not a certificate', { cause: error });
  }
}

export function nameOf({ certificate }: KnownCertificate): string {
  return certificate.subject.typesAndValues.map(({ value }) => value.valueBlock.value).join(', ');
}

const KEY_PURPOSES = '2.5.29.37';
const rsa = '1.2.840.113549.1.1.1';
const curves = new Map([
  ['1.2.840.10045.3.1.7', 'P-256'],
  ['1.3.132.0.34', 'P-384'],
  ['1.3.132.0.35', 'P-521'],
]);

/** Whether a CMS names its signer so: by the issuer's name and the serial number, each in its own bytes. */
export function isNamed(
  { issuerAndSerial }: KnownCertificate,
  parts: readonly Uint8Array[],
): boolean {
  return (
    parts.length === issuerAndSerial.length &&
    parts.every((part, i) => sameBytes(part, issuerAndSerial[i] ?? new Uint8Array()))
  );
}

/** What is too weak about the key, or nothing. */
export function weaknessOf({ certificate }: KnownCertificate): string | undefined {
  const { algorithm, parsedKey } = certificate.subjectPublicKeyInfo;
  if (algorithm.algorithmId === rsa) {
    if (!(parsedKey instanceof RSAPublicKey)) return 'the RSA key is not readable';
    const bits = bitsOf(parsedKey.modulus.valueBlock.valueHexView);
    return bits >= 2048 ? undefined : `an RSA key of ${bits} bits, 2048 are the least`;
  }
  const curve: unknown = algorithm.algorithmParams;
  const oid =
    curve instanceof ObjectIdentifier ? curve.valueBlock.toString() : algorithm.algorithmId;
  return curves.has(oid) ? undefined : `a key of an unknown or weak kind (${oid})`;
}

function bitsOf(modulus: Uint8Array): number {
  const start = modulus.findIndex((byte) => byte !== 0);
  const [first = 0] = modulus.subarray(start);
  return (modulus.length - start - 1) * 8 + (32 - Math.clz32(first));
}

/** Bits of KeyUsage by RFC 5280 4.2.1.3, or undefined when the certificate has none. */
export function keyUsageOf({ certificate }: KnownCertificate): number | undefined {
  const value: unknown = extension(certificate, '2.5.29.15');
  return value instanceof BitString ? (value.valueBlock.valueHexView[0] ?? 0) : undefined;
}

export const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 };

/** Purposes of ExtKeyUsage, or undefined when the certificate is not limited to any. */
export function purposesOf({ certificate }: KnownCertificate): readonly string[] | undefined {
  const value: unknown = extension(certificate, KEY_PURPOSES);
  return value instanceof ExtKeyUsage ? value.keyPurposes : undefined;
}

/** Whether it is critical that the key is used for this one purpose alone, as RFC 3161 2.3 demands of a time-stamping authority. */
export function isOnlyFor({ certificate }: KnownCertificate, purpose: string): boolean {
  const found = certificate.extensions?.find(({ extnID }) => extnID === KEY_PURPOSES);
  const value: unknown = found?.parsedValue;
  const purposes = value instanceof ExtKeyUsage ? value.keyPurposes : [];
  return found?.critical === true && purposes.length === 1 && purposes[0] === purpose;
}

/** Whether it may issue certificates, and through how many others at most. */
export function authorityOf({ certificate }: KnownCertificate): { depth: number } | undefined {
  const value: unknown = extension(certificate, '2.5.29.19');
  if (!(value instanceof BasicConstraints) || !value.cA) return undefined;
  const { pathLenConstraint } = value;
  return { depth: typeof pathLenConstraint === 'number' ? pathLenConstraint : Infinity };
}

function extension(certificate: Certificate, oid: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
}

import { randomBytes } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  getCrypto,
  Time,
  TimeType,
} from 'pkijs';

const COMMON_NAME = '2.5.4.3';
/** X.509 allows a common name so many characters. */
const MAX_NAME = 64;
/** RFC 5280 4.1.2.5: from this year on a time is written with four digits of its year. */
const LONG_YEARS = 2050;
const ID = {
  subjectKey: '2.5.29.14',
  usage: '2.5.29.15',
  basic: '2.5.29.19',
  authority: '2.5.29.35',
};

export interface OwnCertificate {
  name: string;
  issuerName: string;
  /** Whose certificate it is. */
  keys: CryptoKeyPair;
  issuerKeys: CryptoKeyPair;
  isAuthority: boolean;
  validFrom: Date;
  validTo: Date;
}

/** An X.509 certificate for ECDSA keys. @returns DER */
export async function makeCertificate(wanted: OwnCertificate): Promise<Uint8Array> {
  const { keys, issuerKeys } = wanted;
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: serialNumber() }),
    notBefore: timeOf(wanted.validFrom),
    notAfter: timeOf(wanted.validTo),
  });
  certificate.subject.typesAndValues.push(commonName(wanted.name));
  certificate.issuer.typesAndValues.push(commonName(wanted.issuerName));
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, getCrypto(true));
  const keyId = await keyIdentifier(keys.publicKey);
  const authorityId = await keyIdentifier(issuerKeys.publicKey);
  certificate.extensions = extensions(wanted.isAuthority, keyId, authorityId);
  await certificate.sign(issuerKeys.privateKey, 'SHA-256', getCrypto(true));
  return new Uint8Array(certificate.toSchema(true).toBER());
}

export function generateKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
}

/** `<role>: <owner>`, as long as a name may be. */
export function nameOf(role: string, owner: string): string {
  const name = `${role}: ${owner}`;
  return name.length <= MAX_NAME ? name : `${name.slice(0, MAX_NAME - 1).trimEnd()}…`;
}

function extensions(
  isAuthority: boolean,
  keyId: ArrayBuffer,
  authorityId: ArrayBuffer,
): Extension[] {
  const constraints = isAuthority
    ? new BasicConstraints({ cA: true, pathLenConstraint: 0 })
    : new BasicConstraints({ cA: false });
  const usage = isAuthority
    ? bits(0x06, 1) // keyCertSign, cRLSign
    : bits(0xc0, 6); // digitalSignature, nonRepudiation
  const authority = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: authorityId }),
  });
  return [
    extension(ID.basic, true, constraints.toSchema().toBER()),
    extension(ID.usage, true, usage.toBER()),
    extension(ID.subjectKey, false, new OctetString({ valueHex: keyId }).toBER()),
    extension(ID.authority, false, authority.toSchema().toBER()),
  ];
}

function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue });
}

function bits(byte: number, unusedBits: number): BitString {
  return new BitString({ valueHex: Uint8Array.of(byte), unusedBits });
}

function commonName(name: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) });
}

/** Positive, and not to be guessed. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  return Uint8Array.from(bytes, (byte, index) => (index === 0 ? 0x40 | (byte & 0x3f) : byte));
}

function timeOf(value: Date): Time {
  const type = value.getUTCFullYear() >= LONG_YEARS ? TimeType.GeneralizedTime : TimeType.UTCTime;
  return new Time({ type, value });
}

async function keyIdentifier(key: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-1', await crypto.subtle.exportKey('raw', key));
}

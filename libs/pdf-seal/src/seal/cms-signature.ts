import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';

import { MalformedDer, partsOf, rawOf, readDer, tagOf } from '#libs/cms';

import { der, oid, setOf } from './der-writer.js';
import type { SealInput, SealKey } from './seal-input.js';
import { SealRefused } from './seal-refused.js';

const OID = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  timeStampToken: oid('1.2.840.113549.1.9.16.2.14'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  sha256WithRsa: oid('1.2.840.113549.1.1.11'),
  ecdsaWithSha256: oid('1.2.840.10045.4.3.2'),
};

const SET = 0x31;
/** The tags [0] and [1] of a structure. */
const FIRST = 0xa0;
const SECOND = 0xa1;

/**
 * A detached CMS over bytes of this digest, as PAdES wants it: signed are content type, digest and the
 * signer's certificate, and no signing time (EN 319 142-1 has it in /M alone).
 * @param digest SHA-256 of the signed bytes
 */
export async function cmsSignature(
  digest: Uint8Array,
  { key, timestamp }: Pick<SealInput, 'key' | 'timestamp'>,
): Promise<Uint8Array> {
  const privateKey = openKey(key);
  const attributes = [
    attribute(OID.contentType, OID.data),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, certificateId(key.certificate)),
  ];
  // What is signed is the SET with its own tag, not the [0] under which it is stored (RFC 5652 5.4).
  const signature = sign('sha256', setOf(SET, attributes), privateKey);
  const token = await timestamp?.(signature);
  const signer = sequence(
    integer(1),
    issuerAndSerial(key.certificate),
    sequence(OID.sha256),
    setOf(FIRST, attributes),
    signatureAlgorithm(privateKey),
    octets(signature),
    ...(token === undefined ? [] : [setOf(SECOND, [timestampAttribute(token)])]),
  );
  return wrap(signer, [key.certificate, ...key.chain]);
}

function wrap(signer: Uint8Array, certificates: readonly Uint8Array[]): Uint8Array {
  const signedData = sequence(
    integer(1),
    setOf(SET, [sequence(OID.sha256)]),
    sequence(OID.data),
    setOf(FIRST, certificates.map(wholeDer)),
    setOf(SET, [signer]),
  );
  return sequence(OID.signedData, der(FIRST, signedData));
}

function openKey({ privateKey }: SealKey): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  } catch (error) {
    throw new SealRefused('The private key is no PKCS#8 key.', { cause: error });
  }
}

function signatureAlgorithm({ asymmetricKeyType }: KeyObject): Uint8Array {
  if (asymmetricKeyType === 'ec') return sequence(OID.ecdsaWithSha256);
  if (asymmetricKeyType === 'rsa') return sequence(OID.sha256WithRsa, NULL);
  throw new SealRefused(`A seal is made with RSA or P-256, not with ${asymmetricKeyType}.`);
}

/** ESSCertIDv2 (RFC 5035) with its default hash, SHA-256. */
function certificateId(certificate: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(certificate).digest();
  return sequence(sequence(sequence(octets(hash))));
}

/** A key seals many documents: its certificate is read once. */
const names = new WeakMap<Uint8Array, Uint8Array>();

/** How a signer is named: by the issuer of his certificate and its number, in the certificate's own bytes. */
function issuerAndSerial(certificate: Uint8Array): Uint8Array {
  const name = names.get(certificate) ?? readName(certificate);
  names.set(certificate, name);
  return name;
}

function readName(certificate: Uint8Array): Uint8Array {
  const [content] = partsOf(readWhole(certificate));
  const parts = partsOf(content);
  const [serial, , issuer] = tagOf(parts[0]) === 0 ? parts.slice(1) : parts;
  if (!serial || !issuer) throw new SealRefused('The certificate is none.');
  return sequence(rawOf(issuer), rawOf(serial));
}

function timestampAttribute(token: Uint8Array): Uint8Array {
  return attribute(OID.timeStampToken, wholeDer(token));
}

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return sequence(type, der(SET, value));
}

const wholes = new WeakSet<Uint8Array>();

/** The bytes, if they are one DER value and no more. @throws SealRefused */
function wholeDer(bytes: Uint8Array): Uint8Array {
  if (!wholes.has(bytes)) readWhole(bytes);
  wholes.add(bytes);
  return bytes;
}

function readWhole(bytes: Uint8Array): ReturnType<typeof readDer>['value'] {
  try {
    const { value, length } = readDer(bytes);
    if (length === bytes.length) return value;
  } catch (error) {
    if (!(error instanceof MalformedDer)) throw error;
  }
  throw new SealRefused('A certificate or token is no DER.');
}

const NULL = der(0x05);
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);
const integer = (value: number): Buffer => der(0x02, Uint8Array.of(value));

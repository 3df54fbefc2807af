import { createHash, createPrivateKey, sign, type KeyObject } from 'node:crypto';

import {
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set,
  type AsnType,
} from 'asn1js';
import { Certificate } from 'pkijs';

import type { SealInput, SealKey } from './seal-input.js';
import { SealRefused } from './seal-refused.js';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};

const SET = 0x31;

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
  const certificate = Certificate.fromBER(Uint8Array.from(key.certificate));
  const attributes = inOrder([
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, certificateId(key.certificate)),
  ]);
  // What is signed is the SET with its own tag, not the [0] under which it is stored (RFC 5652 5.4).
  const signed = new Uint8Array(new Set({ value: attributes }).toBER());
  if (signed[0] !== SET) throw new Error('The attributes are no SET.');
  const signature = sign('sha256', signed, privateKey);
  const token = await timestamp?.(signature);
  const signer = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({ value: [certificate.issuer.toSchema(), certificate.serialNumber] }),
      sha256(),
      implicit(0, attributes),
      signatureAlgorithm(privateKey),
      octets(signature),
      ...(token === undefined ? [] : [implicit(1, [timestampAttribute(token)])]),
    ],
  });
  return wrap(signer, [key.certificate, ...key.chain]);
}

function wrap(signer: AsnType, certificates: readonly Uint8Array[]): Uint8Array {
  const signedData = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Set({ value: [sha256()] }),
      new Sequence({ value: [oid(OID.data)] }),
      implicit(0, inOrder(certificates.map(parsed))),
      new Set({ value: [signer] }),
    ],
  });
  const content = new Sequence({ value: [oid(OID.signedData), explicit(0, signedData)] });
  return new Uint8Array(content.toBER());
}

function openKey({ privateKey }: SealKey): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  } catch (error) {
    throw new SealRefused('The private key is no PKCS#8 key.', { cause: error });
  }
}

function signatureAlgorithm({ asymmetricKeyType }: KeyObject): Sequence {
  if (asymmetricKeyType === 'ec') return new Sequence({ value: [oid(OID.ecdsaWithSha256)] });
  if (asymmetricKeyType === 'rsa') {
    return new Sequence({ value: [oid(OID.sha256WithRsa), new Null()] });
  }
  throw new SealRefused(`A seal is made with RSA or P-256, not with ${asymmetricKeyType}.`);
}

/** ESSCertIDv2 (RFC 5035) with its default hash, SHA-256. */
function certificateId(certificate: Uint8Array): Sequence {
  const hash = createHash('sha256').update(certificate).digest();
  const id = new Sequence({ value: [octets(hash)] });
  return new Sequence({ value: [new Sequence({ value: [id] })] });
}

function timestampAttribute(token: Uint8Array): Sequence {
  return attribute(OID.timeStampToken, parsed(token));
}

function attribute(type: string, value: AsnType): Sequence {
  return new Sequence({ value: [oid(type), new Set({ value: [value] })] });
}

/** DER sorts the members of a SET OF by their bytes. */
function inOrder(members: readonly AsnType[]): AsnType[] {
  const encoded = members.map((member) => ({ member, bytes: Buffer.from(member.toBER()) }));
  return encoded.sort((a, b) => a.bytes.compare(b.bytes)).map(({ member }) => member);
}

function parsed(bytes: Uint8Array): AsnType {
  const { offset, result } = fromBER(bytes);
  if (offset !== bytes.length) throw new SealRefused('A certificate or token is no DER.');
  return result;
}

const oid = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });
const octets = (valueHex: Uint8Array): OctetString => new OctetString({ valueHex });
const sha256 = (): Sequence => new Sequence({ value: [oid(OID.sha256)] });
const implicit = (tagNumber: number, value: AsnType[]): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
const explicit = (tagNumber: number, value: AsnType): Constructed => implicit(tagNumber, [value]);

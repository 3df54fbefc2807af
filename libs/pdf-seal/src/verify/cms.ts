import type { BaseBlock } from 'asn1js';
import { AlgorithmIdentifier } from 'pkijs';
import {
  assertShape,
  isNamed,
  type KnownCertificate,
  MalformedDer,
  octetsOf,
  oidOf,
  partsOf,
  rawOf,
  readCertificate,
  readDer,
} from '#libs/cms';
import { type HashName } from './octets.js';

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
};

const hashes: ReadonlyMap<string, HashName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** The hash of an AlgorithmIdentifier, or undefined when it is weaker than SHA-256 or unknown. */
export function hashNamed(oid: string): HashName | undefined {
  return hashes.get(oid);
}

/** A detached SignedData of one signer (RFC 5652). */
export interface Cms {
  readonly certificates: readonly KnownCertificate[];
  /** The one that the signer names by issuer and serial number. */
  readonly signer: KnownCertificate | undefined;
  readonly digestOid: string;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** The signed attributes in the encoding that is signed: a SET, tag 0x31. */
  readonly signedBytes: Uint8Array;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
}

/** The values of each attribute by its identifier. */
export type Attributes = ReadonlyMap<string, readonly BaseBlock[]>;

/**
 * Reads the value of a PDF signature.
 * @param contents padded with zeros
 * @throws MalformedDer
 */
export function readCms(contents: Uint8Array): Cms {
  const read = readDer(contents);
  const { value, length } = read;
  if (contents.subarray(length).some((byte) => byte !== 0)) {
    throw new MalformedDer('bytes follow the signature inside Contents');
  }
  assertShape(contents, 'detached', read);
  const [type, content] = partsOf(value);
  if (oidOf(type) !== oids.signedData) throw new MalformedDer('not a SignedData');
  return readSignedData(partsOf(partsOf(content)[0]));
}

function readSignedData([, digests, content, certificates, signers]: readonly BaseBlock[]): Cms {
  if (oidOf(partsOf(content)[0]) !== oids.data) throw new MalformedDer('not a signature of data');
  const [signer, ...others] = partsOf(signers);
  if (others.length > 0) throw new MalformedDer(`there are ${others.length + 1} signers`);
  const cms = readSigner(partsOf(signer), partsOf(certificates).map(rawOf).map(readCertificate));
  const [digest, ...more] = partsOf(digests);
  if (more.length > 0 || oidOf(partsOf(digest)[0]) !== cms.digestOid) {
    throw new MalformedDer('the hash of the signer is not the one announced');
  }
  return cms;
}

function readSigner(
  [, sid, digestAlgorithm, signedPart, algorithm, signature, unsignedPart]: readonly BaseBlock[],
  certificates: readonly KnownCertificate[],
): Cms {
  if (!signedPart || !algorithm) throw new MalformedDer('the signer is malformed');
  const signedBytes = Uint8Array.from(rawOf(signedPart));
  // RFC 5652 5.4: what is signed is the SET OF encoding, not the tag [0] that stands in the file.
  signedBytes[0] = 0x31;
  return {
    certificates,
    signer: certificates.find((one) => isNamed(one, partsOf(sid).map(rawOf))),
    digestOid: oidOf(partsOf(digestAlgorithm)[0]),
    signatureAlgorithm: new AlgorithmIdentifier({ schema: algorithm }),
    signature: octetsOf(signature),
    signedBytes,
    signed: attributesOf(signedPart),
    unsigned: unsignedPart === undefined ? new Map() : onlyToken(attributesOf(unsignedPart)),
  };
}

/** Nothing signs the unsigned attributes: there is no room for any but the timestamp. */
function onlyToken(attributes: Attributes): Attributes {
  if (attributes.size === 1 && attributes.has(oids.timestampToken)) return attributes;
  throw new MalformedDer('there are unsigned attributes beside the timestamp');
}

function attributesOf(part: BaseBlock): Attributes {
  const attributes = new Map<string, readonly BaseBlock[]>();
  for (const attribute of partsOf(part)) {
    const [type, values] = partsOf(attribute);
    const oid = oidOf(type);
    if (attributes.has(oid)) throw new MalformedDer(`the attribute ${oid} stands twice`);
    attributes.set(oid, partsOf(values));
  }
  return attributes;
}

/** The one value of an attribute; none when it is missing or has several. */
export function onlyValue(attributes: Attributes, oid: string): BaseBlock | undefined {
  const values = attributes.get(oid) ?? [];
  return values.length === 1 ? values[0] : undefined;
}

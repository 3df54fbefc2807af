import { ObjectIdentifier, OctetString, type AsnType } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { didSign, isNamed, type KnownCertificate, sameBytes, weaknessOf } from '#libs/cms';

import { digest, hashName, signatureHash } from './algorithms.js';
import { membersOf } from './asn1.js';
import { TimestampRefused } from './timestamp-refused.js';
import type { TokenParts } from './token-parts.js';

const TYPE = {
  content: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  certificate: '1.2.840.113549.1.9.16.2.12',
  certificateV2: '1.2.840.113549.1.9.16.2.47',
  time: '1.2.840.113549.1.9.16.1.4',
};

/**
 * Finds the certificate that the signed attributes name by its hash, and verifies the signature with it.
 * @throws TimestampRefused
 */
export async function verifySigner(token: TokenParts): Promise<KnownCertificate> {
  const { signer, content } = token;
  const hash = hashName(signer.digestAlgorithm.algorithmId);
  if (hash === undefined || signer.signedAttrs === undefined) {
    throw refused('The token is signed with a weak hash, or without signed attributes.');
  }
  const type = attribute(signer, TYPE.content);
  const stated = attribute(signer, TYPE.digest);
  const isThisContent =
    type instanceof ObjectIdentifier &&
    type.getValue() === TYPE.time &&
    stated instanceof OctetString &&
    sameBytes(new Uint8Array(stated.getValue()), await digest(hash, content));
  if (!isThisContent) throw refused('The digest in the token is not that of its content.');
  const certificate = await namedCertificate(token);
  if (weaknessOf(certificate) !== undefined || !(await isSigned(signer, certificate))) {
    throw refused('The signature of the token is not that of its certificate.');
  }
  return certificate;
}

async function isSigned(signer: SignerInfo, certificate: KnownCertificate): Promise<boolean> {
  const { signatureAlgorithm: algorithm, digestAlgorithm, signature, signedAttrs } = signer;
  const hash = signatureHash(algorithm.algorithmId, digestAlgorithm.algorithmId);
  if (hash === undefined || signedAttrs === undefined) return false;
  return didSign(certificate, {
    bytes: new Uint8Array(signedAttrs.encodedValue),
    signature: new Uint8Array(signature.getValue()),
    algorithm,
    hash,
  });
}

/** RFC 5816: the certificate stands in the signed attributes by its hash, so it cannot be exchanged. */
async function namedCertificate({
  signer,
  signerName,
  certificates,
}: TokenParts): Promise<KnownCertificate> {
  const v2 = attribute(signer, TYPE.certificateV2);
  const id = membersOf(membersOf(membersOf(v2 ?? attribute(signer, TYPE.certificate))[0])[0]);
  const named = id.find((member) => member instanceof OctetString);
  const algorithm = v2 === undefined ? 'SHA-1' : hashOf(id[0]);
  for (const certificate of certificates) {
    if (named === undefined || algorithm === undefined) break;
    const found = await digest(algorithm, certificate.der);
    if (sameBytes(found, new Uint8Array(named.getValue())) && isNamed(certificate, signerName)) {
      return certificate;
    }
  }
  throw refused("The token does not bring its signer's certificate.");
}

/** SHA-256 when no algorithm stands before the hash (RFC 5035). */
function hashOf(first: AsnType | undefined): string | undefined {
  const [algorithm] = membersOf(first);
  return algorithm instanceof ObjectIdentifier ? hashName(algorithm.getValue()) : 'SHA-256';
}

/** The only value of the attribute that occurs exactly once. */
function attribute({ signedAttrs }: SignerInfo, type: string): AsnType | undefined {
  const found = signedAttrs?.attributes.filter((it) => it.type === type) ?? [];
  const values: unknown[] = found.length === 1 ? (found[0]?.values ?? []) : [];
  const [value] = values;
  return values.length === 1 && isBlock(value) ? value : undefined;
}

function isBlock(value: unknown): value is AsnType {
  return typeof value === 'object' && value !== null && 'valueBlock' in value;
}

function refused(message: string): TimestampRefused {
  return new TimestampRefused('signature', message);
}

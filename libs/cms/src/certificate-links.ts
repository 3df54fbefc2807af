import { OctetString } from 'asn1js';
import { type Certificate, getCrypto } from 'pkijs';
import { plain } from './bytes.js';
import { isWrittenStrictly } from './ecdsa-value.js';
import type { KnownCertificate } from './known-certificate.js';

export function isIssuedBy(child: KnownCertificate, parent: KnownCertificate): boolean {
  return child.certificate.issuer.isEqual(parent.certificate.subject);
}

/** Answers that hold for as long as both certificates are remembered. */
const issued = new WeakMap<KnownCertificate, WeakMap<KnownCertificate, Promise<boolean>>>();

/** Whether the parent's key signed the child. */
export function isSignedBy(child: KnownCertificate, parent: KnownCertificate): Promise<boolean> {
  const answers = issued.get(child) ?? new WeakMap<KnownCertificate, Promise<boolean>>();
  issued.set(child, answers);
  const answer = answers.get(parent) ?? didIssue(child, parent);
  answers.set(parent, answer);
  return answer;
}

async function didIssue(child: KnownCertificate, parent: KnownCertificate): Promise<boolean> {
  try {
    return await child.certificate.verify(parent.certificate);
  } catch {
    return false;
  }
}

/** Whether a key made a signature over bytes, under the hash that the signer names. */
export async function didSign(
  { certificate }: KnownCertificate,
  signed: Pick<SignedValue, 'bytes' | 'signature' | 'algorithm' | 'hash'>,
): Promise<boolean> {
  try {
    if (!isWrittenStrictly(signed.signature, signed.algorithm.algorithmId)) return false;
    return await getCrypto(true).verifyWithPublicKey(
      plain(signed.bytes),
      new OctetString({ valueHex: plain(signed.signature) }),
      certificate.subjectPublicKeyInfo,
      signed.algorithm,
      signed.hash,
    );
  } catch {
    return false;
  }
}

export interface SignedValue {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: Certificate['signatureAlgorithm'];
  readonly hash: string;
}

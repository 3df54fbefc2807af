import { isOnlyFor, readCertificate, sameBytes } from '#libs/cms';

import { SHA256 } from './algorithms.js';
import { reading } from './asn1.js';
import { findPath, maySign } from './certificate-path.js';
import { TimestampRefused } from './timestamp-refused.js';
import { readToken, type TokenParts } from './token-parts.js';
import { verifySigner } from './token-signer.js';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export interface TimestampRoots {
  /** DER; only these are believed, whatever a token brings along. */
  readonly certificates: readonly Uint8Array[];
}

export interface VerifiedTimestamp {
  time: Date;
  /** DER of the authority's signing certificate. */
  certificate: Uint8Array;
}

/**
 * Verifies an RFC 3161 token (DER ContentInfo) over an imprint: SHA-256 of the bytes it is said to date.
 * @throws TimestampRefused
 */
export async function verifyTimestampToken(
  token: Uint8Array,
  expected: { imprint: Uint8Array; roots: TimestampRoots },
): Promise<VerifiedTimestamp> {
  return verifyToken(readToken(token), expected);
}

/** The same for a token that has been read already. @throws TimestampRefused */
export async function verifyToken(
  token: TokenParts,
  { imprint, roots }: { imprint: Uint8Array; roots: TimestampRoots },
): Promise<VerifiedTimestamp> {
  const { messageImprint, genTime } = token.info;
  const stated = new Uint8Array(messageImprint.hashedMessage.getValue());
  if (messageImprint.hashAlgorithm.algorithmId !== SHA256 || !sameBytes(stated, imprint)) {
    throw new TimestampRefused('imprint', 'The token dates other bytes.');
  }
  const signer = await verifySigner(token);
  if (!isOnlyFor(signer, TIME_STAMPING) || !maySign(signer)) {
    throw new TimestampRefused(
      'eku',
      'The certificate of the token is not one for timestamps alone.',
    );
  }
  const known = {
    between: token.certificates,
    roots: roots.certificates.map((root) => reading('A root', () => readCertificate(root))),
  };
  const path = await findPath(signer, known, genTime);
  if (path === 'outdated') {
    throw new TimestampRefused('time', 'A certificate of the token was not valid at its time.');
  }
  if (path === 'unknown') {
    throw new TimestampRefused('chain', 'The certificate of the token leads to no pinned root.');
  }
  return { time: genTime, certificate: signer.der };
}

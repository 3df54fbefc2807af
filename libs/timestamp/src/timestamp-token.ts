import { TimestampRefused } from './timestamp-refused.js';

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
export function verifyTimestampToken(
  token: Uint8Array,
  expected: { imprint: Uint8Array; roots: TimestampRoots },
): Promise<VerifiedTimestamp> {
  return Promise.reject(new TimestampRefused('form', `${token.length} ${expected.imprint.length}`));
}

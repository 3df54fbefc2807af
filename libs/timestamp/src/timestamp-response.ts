import { TimestampRefused } from './timestamp-refused.js';
import type { TimestampQuestion } from './timestamp-request.js';
import { verifyTimestampToken, type TimestampRoots } from './timestamp-token.js';

export interface ReceivedTimestamp {
  /** DER ContentInfo, as stored and embedded. */
  token: Uint8Array;
  time: Date;
}

/**
 * Reads the answer to a request and believes it only when it fits the question and verifies.
 * @throws TimestampRefused
 */
export async function readTimestampResponse(
  response: Uint8Array,
  { imprint, roots }: TimestampQuestion & { roots: TimestampRoots },
): Promise<ReceivedTimestamp> {
  const token = tokenOfResponse(response);
  const { time } = await verifyTimestampToken(token, { imprint, roots });
  return { token, time };
}

/** The token inside a stored TimeStampResp (`*.tsr`). @throws TimestampRefused */
export function tokenOfResponse(response: Uint8Array): Uint8Array {
  throw new TimestampRefused('form', `${response.length}`);
}

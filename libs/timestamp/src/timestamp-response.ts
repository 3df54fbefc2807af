import { PKIStatus, PKIStatusInfo } from 'pkijs';

import { sameBytes } from '#libs/cms';
import { parse, rawBytes, reading, sequence } from './asn1.js';
import { TimestampRefused } from './timestamp-refused.js';
import { positiveInteger, type TimestampQuestion } from './timestamp-request.js';
import { verifyToken, type TimestampRoots } from './timestamp-token.js';
import { MAX_BYTES, readToken } from './token-parts.js';

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
  { imprint, nonce, policy, roots }: TimestampQuestion & { roots: TimestampRoots },
): Promise<ReceivedTimestamp> {
  const token = tokenOfResponse(response);
  const parts = readToken(token);
  const { time } = await verifyToken(parts, { imprint, roots });
  const answered = parts.info.nonce?.valueBlock.valueHexView;
  if (!answered || !sameBytes(answered, positiveInteger(nonce).valueBlock.valueHexView)) {
    throw new TimestampRefused('nonce', 'The answer belongs to another question.');
  }
  if (policy !== undefined && parts.info.policy !== policy) {
    throw new TimestampRefused('policy', `The token follows the policy ${parts.info.policy}.`);
  }
  return { token, time };
}

/** The token inside a stored TimeStampResp (`*.tsr`). @throws TimestampRefused */
export function tokenOfResponse(response: Uint8Array): Uint8Array {
  if (response.length > MAX_BYTES) throw new TimestampRefused('form', 'The answer is too large.');
  return reading('The answer', () => {
    const bytes = Uint8Array.from(response);
    const [head, token, ...rest] = sequence(parse(bytes, 'The answer'), 'The answer');
    const { status, statusStrings } = new PKIStatusInfo({ schema: head });
    if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) {
      const words = statusStrings
        ?.map((it) => it.getValue())
        .join(' ')
        .slice(0, 200);
      throw new TimestampRefused(
        'status',
        `No timestamp: status ${status}, ${words ?? 'no reason'}.`,
      );
    }
    if (token === undefined || rest.length > 0) {
      throw new TimestampRefused('form', 'The answer does not hold exactly one token.');
    }
    return rawBytes(token);
  });
}

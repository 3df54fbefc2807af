import { TimestampRefused, verifyTimestampToken } from '#libs/timestamp';
import {
  isIssuedBy,
  MalformedDer,
  partsOf,
  rawOf,
  readCertificate,
  readDer,
  tagOf,
} from '#libs/cms';
import type { CheckList } from './check-list.js';
import { type Cms, oids, onlyValue } from './cms.js';
import { digest, hexOf } from './octets.js';

export interface CheckedTimestamp {
  readonly time: Date;
}

/** Checks the token over the signature's value; a seal without one is of level B-B, which is no failure. */
export async function checkTimestamp(
  cms: Cms,
  tsaRoots: readonly Uint8Array[],
  list: CheckList,
): Promise<CheckedTimestamp | undefined> {
  if (!cms.unsigned.has(oids.timestampToken)) return undefined;
  const value = onlyValue(cms.unsigned, oids.timestampToken);
  if (!value) {
    list.fail('timestamp', 'there are several timestamp tokens');
    return undefined;
  }
  const token = rawOf(value);
  const brought = tsaRoots.length > 0 ? [] : rootsInToken(token);
  const certificates = tsaRoots.length > 0 ? tsaRoots : brought;
  const time = await timeOf(token, cms.signature, certificates);
  if (typeof time === 'string') {
    list.fail('timestamp', time);
    return undefined;
  }
  list.pass('timestamp', `a time-stamping authority saw the signature on ${time.toISOString()}`);
  const [root] = await Promise.all(brought.map(async (der) => hexOf(await digest(der))));
  const problem =
    root && `the root ${root} of the time-stamping authority is not one of the reader's`;
  list.note('timestamp_root_pinned', problem, 'the root of the authority is one of the reader’s');
  return { time };
}

async function timeOf(
  token: Uint8Array,
  signature: Uint8Array,
  certificates: readonly Uint8Array[],
): Promise<Date | string> {
  try {
    const imprint = await digest(signature);
    const { time } = await verifyTimestampToken(token, { imprint, roots: { certificates } });
    return time;
  } catch (error) {
    if (error instanceof TimestampRefused) return `${error.reason}: ${error.message}`;
    return error instanceof Error ? `form: ${error.message}` : 'form: malformed';
  }
}

/** DER of the self-signed certificates that a token brings: for following, not for trusting. */
export function rootsInToken(token: Uint8Array): Uint8Array[] {
  try {
    const [, content] = partsOf(readDer(token).value);
    const set = partsOf(partsOf(content)[0]).find((part) => tagOf(part) === 0);
    const known = partsOf(set).map((part) => readCertificate(rawOf(part)));
    return known.filter((one) => isIssuedBy(one, one)).map(({ der }) => der);
  } catch (error) {
    if (error instanceof MalformedDer) return [];
    throw error;
  }
}

import canonicalize from 'canonicalize';

import { fromUtf8, sha256 } from './encoding.js';
import { EvidenceFormatError } from './evidence-format-error.js';
import { assertEvidenceValue, isWrittenOnce, type EvidenceValue } from './evidence-value.js';

export const eventFormat = 'signet-evt/1';

/** The most bytes that an event may have. */
export const maxEventBytes = 8192;

/** `prev` of the first event of a stream. */
export const noPrevious = '0'.repeat(64);

/** One fact in a stream: exactly these members, all always present. */
export interface ChainEvent {
  /** Time of the writer, UTC with milliseconds. Order is by `seq`, never by `at`. */
  readonly at: string;
  /** Payload of the type; nothing personal. */
  readonly data: { readonly [member: string]: EvidenceValue };
  /** Id and hex SHA-256 of the file that the fact is about, or empty. */
  readonly doc: string;
  readonly docSha256: string;
  /** 16 random bytes, base64url. */
  readonly nonce: string;
  readonly org: string;
  /** Hex hash of the event before this one, or {@link noPrevious}. */
  readonly prev: string;
  /** Digests of the disclosures, in ASCII order, none twice. */
  readonly sd: readonly string[];
  /** Place in the stream, from 0. */
  readonly seq: number;
  readonly signer: string;
  readonly stream: string;
  readonly type: string;
  readonly v: typeof eventFormat;
}

type Check = (value: unknown) => boolean;

const matches =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);

const isText: Check = (value) => typeof value === 'string';

/** The form of each member; the order is that of the bytes. */
const members: Readonly<Record<keyof ChainEvent, Check>> = {
  at: (value) => isText(value) && isInstant(String(value)),
  data: isRecord,
  doc: isText,
  docSha256: matches(/^(?:[0-9a-f]{64})?$/),
  // The last of 22 base64url characters carries only two bits, the last of 43 only four.
  nonce: matches(/^[A-Za-z0-9_-]{21}[AQgw]$/),
  org: isText,
  prev: matches(/^[0-9a-f]{64}$/),
  sd: isSortedDigests,
  seq: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  signer: isText,
  stream: matches(/./),
  type: matches(/./),
  v: (value) => value === eventFormat,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const digestForm = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

function isSortedDigests(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  let previous = '';
  for (const digest of value as unknown[]) {
    if (typeof digest !== 'string' || !digestForm.test(digest) || digest <= previous) return false;
    previous = digest;
  }
  return true;
}

/** Whether a text is a time as evidence writes it: `YYYY-MM-DDTHH:MM:SS.mmmZ`, and exists. */
export function isInstant(text: string): boolean {
  if (!instantForm.test(text)) return false;
  const day = Number(text.slice(8, 10));
  return day <= 28 || day <= daysOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

const instantForm =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const memberChecks = Object.entries(members);

function assertEvent(value: unknown): asserts value is ChainEvent {
  if (!isRecord(value)) throw new EvidenceFormatError('members', 'event is not an object');
  for (const [name, check] of memberChecks) {
    if (!check(value[name])) {
      throw new EvidenceFormatError('members', `event.${name} is missing or of the wrong form`);
    }
  }
  const names = Object.keys(value);
  if (names.length === memberChecks.length) return;
  const surplus = names.filter((name) => !(name in members)).join(', ');
  throw new EvidenceFormatError('members', `event has members that the format has not: ${surplus}`);
}

/**
 * The bytes of an event: what is stored, hashed and handed out.
 * @throws EvidenceFormatError when a value is not allowed, or there are more than {@link maxEventBytes}
 */
export function encodeEvent(event: ChainEvent): Buffer {
  assertEvidenceValue(event, 'event');
  assertEvent(event);
  const bytes = Buffer.from(canonicalize(event) ?? '', 'utf8');
  assertSize(bytes);
  return bytes;
}

/**
 * Reads stored bytes strictly: any other way of writing the same event is refused, since two readers
 * could understand it differently.
 * @throws EvidenceFormatError
 */
export function decodeEvent(bytes: Uint8Array): ChainEvent {
  assertSize(bytes);
  const text = fromUtf8(bytes);
  if (text === undefined) throw new EvidenceFormatError('encoding', 'event is not UTF-8');
  const parsed = parseJson(text);
  const isCanonical = isWrittenOnce(text, parsed, 'event');
  assertEvent(parsed);
  if (!isCanonical) {
    throw new EvidenceFormatError('encoding', 'event is not written in its canonical form');
  }
  return parsed;
}

/** E: the hash that the next event of the stream names, and the entry of the log. */
export function eventHash(bytes: Uint8Array): Buffer {
  return sha256(bytes);
}

function assertSize(bytes: Uint8Array): void {
  if (bytes.byteLength <= maxEventBytes) return;
  throw new EvidenceFormatError(
    'too-large',
    `event has ${bytes.byteLength} bytes, the limit is ${maxEventBytes}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EvidenceFormatError('encoding', 'event is not JSON');
  }
}

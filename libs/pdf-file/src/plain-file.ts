import { ObjectPlaces } from './object-places.js';

/** A file that is written in the one plain way: see {@link readPlainFile}. */
export interface PlainFile {
  readonly bytes: Uint8Array;
  /** The same, one character each. */
  readonly text: string;
  readonly objects: ObjectPlaces;
  /** Bounds of the trailer's dictionary. */
  readonly trailer: { readonly start: number; readonly end: number };
}

const ENTRY = 20;
const TABLE_HEAD = /xref[ ]?(?:\r\n|\n|\r)0 (\d{1,7})[ ]?(?:\r\n|\n|\r)/y;
const TRAILER = /(\s*trailer\s+)(<<[^]*>>)\s+startxref\s+\d+\s+%%EOF\s*$/y;
/** What may stand before the first object: the version, and a comment that tells that the file is not text. */
const HEADER = /^%PDF-\d\.\d[ \r\n]+(?:%[^\r\n]*[\r\n]+)?[ \r\n]*$/;
/** These name further tables, or a key. */
const NOT_PLAIN = /\/(?:Prev|XRefStm|Encrypt)|#/;
const END = 'endobj';
const USED = 'n';
const FREE = 'f';
const ZERO = 0x30;
/** More than the highest number of an object: {@link TABLE_HEAD} lets seven digits pass. */
const NUMBERS = 10_000_000;
/** No text is longer; and up to here an offset and a number fit into one double, exactly. */
const LARGEST = 0x1fff_ffff;

/**
 * Reads where the objects of a file stand: one revision, one table of all objects (ISO 32000-1, 7.5.4), none of them a
 * second generation, each right behind the one before, nothing between them.
 * @returns undefined for a file that is written in any other way, be it a good one; then it has to be read whole
 */
export function readPlainFile(bytes: Uint8Array): PlainFile | undefined {
  const { buffer, byteOffset, length } = bytes;
  if (length > LARGEST) return undefined;
  const text = Buffer.from(buffer, byteOffset, length).toString('latin1');
  const [, place = ''] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  const tableAt = Number(place);
  const head = place === '' ? null : matchAt(TABLE_HEAD, text, tableAt);
  if (!head) return undefined;
  const entriesAt = tableAt + head[0].length;
  const count = Number(head[1]);
  const entries = readTable(text, entriesAt, count);
  const trailer = boundsOfTrailer(text, entriesAt + count * ENTRY);
  const objects = entries && placesOfObjects(text, entries, tableAt);
  return objects && trailer && { bytes, text, objects, trailer };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The entries in use, as `offset * NUMBERS + number`, by where they stand in the file. */
function readTable(text: string, at: number, count: number): Float64Array | undefined {
  if (at + count * ENTRY > text.length) return undefined;
  const entries = new Float64Array(count);
  let used = 0;
  for (let number = 0; number < count; number += 1) {
    const entry = at + number * ENTRY;
    const kind = text[entry + 17];
    if (kind === USED) {
      const offset = digits(text, entry, 10);
      if (offset < 0 || offset >= at || digits(text, entry + 11, 5) !== 0) return undefined;
      entries[used] = offset * NUMBERS + number;
      used += 1;
    } else if (kind !== FREE) return undefined;
  }
  return entries.subarray(0, used).sort();
}

/** @returns -1 where anything but digits stands */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function boundsOfTrailer(text: string, at: number): PlainFile['trailer'] | undefined {
  const [found, before = '', dictionary = ''] = matchAt(TRAILER, text, at) ?? [];
  if (found === undefined || NOT_PLAIN.test(dictionary)) return undefined;
  const start = at + before.length;
  return { start, end: start + dictionary.length };
}

/** From the last to the first: each has to reach up to the one behind it. */
function placesOfObjects(
  text: string,
  entries: Float64Array,
  tableAt: number,
): ObjectPlaces | undefined {
  const { length } = entries;
  const places = new ObjectPlaces(length);
  places.at[length] = tableAt;
  let next = tableAt;
  for (let index = length - 1; index >= 0; index -= 1) {
    const entry = entries[index] ?? 0;
    const number = entry % NUMBERS;
    const at = Math.floor(entry / NUMBERS);
    const head = `${number} 0 obj`;
    const start = behindSpace(text, at + head.length);
    const end = endOfObject(text, next);
    if (!text.startsWith(head, at) || end === undefined || end < start) return undefined;
    places.numbers[index] = number;
    places.at[index] = at;
    places.starts[index] = start;
    places.ends[index] = end;
    next = at;
  }
  return HEADER.test(text.slice(0, next)) ? places : undefined;
}

/** Where the value ends whose `endobj` is the last word before a place. */
function endOfObject(text: string, next: number): number | undefined {
  const start = beforeSpace(text, next) - END.length;
  return text.startsWith(END, start) ? beforeSpace(text, start) : undefined;
}

function behindSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function beforeSpace(text: string, end: number): number {
  let at = end;
  while (isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d;
}

/** An object of a file in bytes. */
export interface PlainObject {
  readonly number: number;
  readonly generation: number;
  /** Bounds of what stands between `obj` and `endobj`. */
  readonly start: number;
  readonly end: number;
  /** Where its number stands, and where the next object begins. */
  readonly at: number;
  readonly next: number;
}

/** A file that is written in the one plain way: see {@link readPlainFile}. */
export interface PlainFile {
  readonly bytes: Uint8Array;
  readonly objects: readonly PlainObject[];
  /** Bounds of the trailer's dictionary. */
  readonly trailer: { readonly start: number; readonly end: number };
}

const ENTRY = 20;
const TABLE_HEAD = /xref[ ]?(?:\r\n|\n|\r)0 (\d{1,7})[ ]?(?:\r\n|\n|\r)/y;
const OBJECT_HEAD = /(\d{1,7}) (\d{1,5}) obj[ \r\n]*/y;
const TRAILER = /(\s*trailer\s+)(<<[^]*>>)\s+startxref\s+\d+\s+%%EOF\s*$/y;
/** What may stand before the first object: the version, and a comment that tells that the file is not text. */
const HEADER = /^%PDF-\d\.\d[ \r\n]+(?:%[^\r\n]*[\r\n]+)?[ \r\n]*$/;
/** These name further tables, or a key. */
const NOT_PLAIN = /\/(?:Prev|XRefStm|Encrypt)|#/;
const END = 'endobj';
const USED = 'n';
const FREE = 'f';

/**
 * Reads where the objects of a file stand: one revision, one table of all objects (ISO 32000-1, 7.5.4), each object
 * right behind the one before, nothing between them.
 * @returns undefined for a file that is written in any other way, be it a good one; then it has to be read whole
 */
export function readPlainFile(bytes: Uint8Array): PlainFile | undefined {
  const { buffer, byteOffset, length } = bytes;
  const text = Buffer.from(buffer, byteOffset, length).toString('latin1');
  const [, place = ''] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  const tableAt = Number(place);
  const head = place === '' ? null : matchAt(TABLE_HEAD, text, tableAt);
  if (!head) return undefined;
  const entriesAt = tableAt + head[0].length;
  const count = Number(head[1]);
  const entries = readTable(text, entriesAt, count);
  const trailer = boundsOfTrailer(text, entriesAt + count * ENTRY);
  const objects = entries && boundsOfObjects(text, entries, tableAt);
  return objects && trailer && { bytes, objects, trailer };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Entry {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

/** The entries in use, by where they stand in the file. */
function readTable(text: string, at: number, count: number): Entry[] | undefined {
  if (at + count * ENTRY > text.length) return undefined;
  const entries: Entry[] = [];
  for (let number = 0; number < count; number += 1) {
    const entry = at + number * ENTRY;
    const kind = text[entry + 17];
    const [offset, generation] = [digits(text, entry, 10), digits(text, entry + 11, 5)];
    if (offset === undefined || generation === undefined) return undefined;
    if (kind === USED) entries.push({ number, generation, offset });
    else if (kind !== FREE) return undefined;
  }
  return entries.sort((a, b) => a.offset - b.offset);
}

function digits(text: string, at: number, count: number): number | undefined {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return undefined;
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

function boundsOfObjects(
  text: string,
  entries: readonly Entry[],
  tableAt: number,
): PlainObject[] | undefined {
  if (!HEADER.test(text.slice(0, entries[0]?.offset))) return undefined;
  const objects: PlainObject[] = [];
  for (const [index, { number, generation, offset }] of entries.entries()) {
    const next = entries[index + 1]?.offset ?? tableAt;
    const head = matchAt(OBJECT_HEAD, text, offset);
    if (!head || Number(head[1]) !== number || Number(head[2]) !== generation) return undefined;
    const end = endOfObject(text, next);
    const start = offset + head[0].length;
    if (end === undefined || end < start) return undefined;
    objects.push({ number, generation, start, end, at: offset, next });
  }
  return objects;
}

/** Where the value ends whose `endobj` is the last word before a place. */
function endOfObject(text: string, next: number): number | undefined {
  const start = withoutSpace(text, next) - END.length;
  return text.startsWith(END, start) ? withoutSpace(text, start) : undefined;
}

function withoutSpace(text: string, end: number): number {
  let at = end;
  while (' \n\r'.includes(text[at - 1] ?? 'x')) at -= 1;
  return at;
}

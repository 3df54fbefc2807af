import { ascii, isSpace } from './octets.js';

/** The two covered pieces, `[0, gapStart)` and `[gapEnd, end of the file)`. */
export interface ByteRange {
  readonly gapStart: number;
  readonly gapEnd: number;
}

/** Longest text between `/ByteRange` and `]` that is still looked at. */
const longest = 300;

/**
 * Reads a ByteRange and checks it against the file alone.
 * @param at where `/ByteRange` begins
 * @returns what is wrong with it, in words, instead of a range
 */
export function readByteRange(pdf: Uint8Array, at: number): ByteRange | string {
  const text = ascii(pdf, at + '/ByteRange'.length, at + longest);
  const [, list] = /^\s*\[([^\]]*)\]/.exec(text) ?? [];
  if (list === undefined) return 'ByteRange is not an array';
  const words = list.trim().split(/\s+/);
  if (words.some((word) => /^-\d+$/.test(word))) return 'ByteRange holds a negative number';
  if (words.length !== 4 || !words.every((word) => /^\d{1,10}$/.test(word))) {
    return 'ByteRange is not four integers';
  }
  const [start = 0, length = 0, second = 0, rest = 0] = words.map(Number);
  return (
    problemOf(pdf.length, { start, length, second, rest }) ?? { gapStart: length, gapEnd: second }
  );
}

interface Numbers {
  readonly start: number;
  readonly length: number;
  readonly second: number;
  readonly rest: number;
}

function problemOf(size: number, { start, length, second, rest }: Numbers): string | undefined {
  if (start !== 0) return `ByteRange starts at ${start}, not at the beginning of the file`;
  if (length === 0 || second === 0 || rest === 0) return 'ByteRange holds an empty piece';
  if (length > size || second + rest > size) return 'ByteRange reaches past the end of the file';
  if (second <= length) return 'the pieces of ByteRange overlap';
  if (second + rest < size) {
    return `ByteRange leaves the last ${size - second - rest} bytes of the file uncovered`;
  }
  return undefined;
}

/**
 * The signature's value: what stands in the gap, exactly `<hex>`, as value of `/Contents`.
 * @param bounds of the object that holds the ByteRange
 * @returns its hex digits, or what is wrong
 */
export function readContents(
  pdf: Uint8Array,
  { gapStart, gapEnd }: ByteRange,
  bounds: { readonly start: number; readonly end: number },
): { readonly hex: string } | string {
  if (gapStart < bounds.start || gapEnd > bounds.end) {
    return 'what ByteRange leaves out is not inside the signature dictionary';
  }
  let before = gapStart;
  while (isSpace(pdf[before - 1])) before -= 1;
  if (ascii(pdf, before - '/Contents'.length, before) !== '/Contents') {
    return 'what ByteRange leaves out is not the value of /Contents';
  }
  const gap = ascii(pdf, gapStart, gapEnd);
  const [, hex] = /^<([0-9a-fA-F]+)>$/.exec(gap) ?? [];
  if (hex === undefined || hex.length % 2 === 1) {
    return 'what ByteRange leaves out is not exactly one hexadecimal string';
  }
  return /^0+$/.test(hex) ? 'the value of the signature is all zeros' : { hex };
}

import { readByteRange, readContents } from './byte-range.js';
import type { CheckList } from './check-list.js';
import { ascii, fromHex, placesOf } from './octets.js';

const maxBytes = 40 * 1024 * 1024;

/** What the bytes alone say of the signature. */
export interface SignedBytes {
  /** All of the file but the signature's value. */
  readonly covered: Uint8Array;
  /** The value of Contents, with the zeros that pad it. */
  readonly contents: Uint8Array;
  /** The text of the signature dictionary's object. */
  readonly dictionary: string;
}

/** Words that only a file with a signature has; a viewer that strips a signature leaves none of them. */
const marks = ['/ByteRange', '/SigFlags', '/DocMDP', '/ETSI.CAdES.detached', '/adbe.pkcs7'];

/** Whether the file claims to be signed, in whatever way. */
export function claimsSignature(pdf: Uint8Array): boolean {
  return marks.some((mark) => placesOf(pdf, mark, 1).length > 0);
}

/** Whether it is a PDF that may be looked at. */
export function checkFile(pdf: Uint8Array, list: CheckList): boolean {
  if (pdf.length > maxBytes) list.fail('file', `the file has more than ${maxBytes} bytes`);
  else if (ascii(pdf, 0, 5) !== '%PDF-') list.fail('file', 'the file does not begin as a PDF');
  else list.pass('file', `a PDF of ${pdf.length} bytes`);
  return list.ok;
}

/**
 * Checks that do not understand PDF, so that no reader's leniency can be used against them. All that can
 * still be checked is, so that a report names every sign of a forgery; the bytes come back when all passed.
 */
export function checkBytes(pdf: Uint8Array, list: CheckList): SignedBytes | undefined {
  checkRevision(pdf, list);
  const places = placesOf(pdf, '/ByteRange');
  const [place] = places;
  if (place === undefined) {
    list.fail('single_signature', 'there is no ByteRange although the file claims a signature');
    return undefined;
  }
  list.note(
    'single_signature',
    places.length === 1 ? undefined : `there are ${places.length} signatures`,
    'one signature dictionary',
  );
  const signed = checkRange(pdf, place, list);
  return list.ok ? signed : undefined;
}

function checkRevision(pdf: Uint8Array, list: CheckList): void {
  const ends = placesOf(pdf, '%%EOF');
  const starts = placesOf(pdf, 'startxref');
  const problem = problemOfRevision(pdf, ends, starts);
  list.note('single_revision', problem, 'one end of file and one cross-reference table');
  const [end] = ends;
  if (ends.length !== 1 || end === undefined) return;
  const tail = ascii(pdf, end + 5, pdf.length);
  const isClean = ['', '\n', '\r', '\r\n'].includes(tail);
  const appended = isClean ? undefined : `${tail.length} bytes follow the end of the file`;
  list.note('nothing_appended', appended, 'the file ends at its end');
}

function problemOfRevision(
  pdf: Uint8Array,
  ends: readonly number[],
  starts: readonly number[],
): string | undefined {
  if (ends.length !== 1 || starts.length !== 1) {
    return `there are ${ends.length} marks %%EOF and ${starts.length} words startxref, one each is right`;
  }
  const [start = 0] = starts;
  const [end = 0] = ends;
  const [, offset = ''] = /^startxref\s+(\d{1,10})\s+$/.exec(ascii(pdf, start, end)) ?? [];
  if (offset === '' || ascii(pdf, Number(offset), Number(offset) + 4) !== 'xref') {
    return 'startxref does not lead to a cross-reference table';
  }
  const trailer = ascii(pdf, Number(offset), start).split('trailer')[1] ?? '';
  if (/\/(?:Prev|XRefStm)\b/.test(trailer)) return 'the trailer names an earlier revision';
  if (placesOf(pdf, '/ObjStm', 1).length > 0) return 'objects are hidden in compressed streams';
  return undefined;
}

function checkRange(pdf: Uint8Array, place: number, list: CheckList): SignedBytes | undefined {
  const range = readByteRange(pdf, place);
  if (typeof range === 'string') {
    list.fail('byte_range', range);
    return undefined;
  }
  list.pass('byte_range', 'all of the file but the value of the signature is covered');
  const bounds = objectAround(pdf, place);
  const contents = readContents(pdf, range, bounds);
  if (typeof contents === 'string') {
    list.fail('contents', contents);
    return undefined;
  }
  list.pass('contents', `${contents.hex.length / 2} bytes of signature`);
  const covered = new Uint8Array(range.gapStart + pdf.length - range.gapEnd);
  covered.set(pdf.subarray(0, range.gapStart));
  covered.set(pdf.subarray(range.gapEnd), range.gapStart);
  const dictionary = `${ascii(pdf, bounds.start, range.gapStart)}<>${ascii(pdf, range.gapEnd, bounds.end)}`;
  return { covered, contents: fromHex(contents.hex), dictionary };
}

/** Bounds of the indirect object that a place stands in. */
function objectAround(pdf: Uint8Array, place: number): { start: number; end: number } {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const before = file.lastIndexOf(' obj', place, 'latin1');
  const after = file.indexOf('endobj', place, 'latin1');
  return { start: before < 0 ? 0 : before + 4, end: after < 0 ? pdf.length : after };
}

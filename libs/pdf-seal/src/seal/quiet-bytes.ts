import { deflate, deflateSync, type ZlibOptions } from 'node:zlib';

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * What a sealed file has exactly once. A second one, be it in a picture, makes the file look like one of
 * several revisions or signatures.
 */
export const ONCE = ['%%EOF', 'startxref', '/ByteRange'] as const;

/**
 * zlib's levels, the usual one first: each packs the same bytes in another way. The quick one is the usual one: what is
 * attached is a PDF that is packed already, and small files.
 */
const LEVELS = [1, 6, 9] as const;
/** Of zlib: a fifth quicker with files of some hundred kilobytes. */
const MOST_MEMORY = 9;

export function isQuiet(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ONCE.every((word) => !buffer.includes(word, 0, 'latin1'));
}

/** From here on bytes are packed beside the program: a thread is called sooner than they are packed. */
const LARGE = 64 * 1024;

/**
 * Bytes for Flate in which none of the words stands by chance. Those that do not pack at all are stored by zlib as they
 * are, at every level; they are left to {@link makeQuiet}.
 */
export async function packQuietly(bytes: Uint8Array): Promise<Uint8Array> {
  const [usual, ...others] = LEVELS;
  const options = { level: usual, memLevel: MOST_MEMORY };
  const first = bytes.length < LARGE ? deflateSync(bytes, options) : await aside(bytes, options);
  if (isQuiet(first)) return first;
  return others.map((level) => deflateSync(bytes, { level })).find(isQuiet) ?? first;
}

/** In one go: by default the thread waits for the program at every 16 kB. */
function aside(bytes: Uint8Array, options: ZlibOptions): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflate(bytes, { ...options, chunkSize: bytes.length }, (error, packed) => {
      if (error) reject(error);
      else resolve(packed);
    });
  });
}

/** Writes the words that stand in the document's own strings and streams in another way. */
export function makeQuiet(context: PDFContext): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && !isQuiet(object.getContents())) {
      context.assign(reference, wrapped(context, object));
    } else if (object instanceof PDFString) context.assign(reference, quietString(object));
    quietInside(object);
  }
}

function quietInside(object: PDFObject): void {
  if (object instanceof PDFStream) quietInside(object.dict);
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFString) object.set(key, quietString(value));
      else quietInside(value);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      if (value instanceof PDFString) object.set(index, quietString(value));
      else quietInside(value);
    });
  }
}

function quietString(text: PDFString): PDFString | PDFHexString {
  const bytes = text.asBytes();
  return isQuiet(bytes) && isQuiet(Buffer.from(text.asString(), 'latin1'))
    ? text
    : PDFHexString.of(Buffer.from(bytes).toString('hex'));
}

/** The same stream behind one more filter, whatever its own ones are. */
function wrapped(context: PDFContext, stream: PDFRawStream): PDFRawStream {
  const { dict } = stream;
  const own = dict.lookup(PDFName.of('Filter'));
  const parameters = dict.get(PDFName.of('DecodeParms'));
  const filters = own instanceof PDFArray ? own.asArray() : own === undefined ? [] : [own];
  dict.set(PDFName.of('Filter'), context.obj(['ASCIIHexDecode', ...filters]));
  if (parameters !== undefined) {
    const resolved = context.lookup(parameters);
    const rest = resolved instanceof PDFArray ? resolved.asArray() : [parameters];
    dict.set(PDFName.of('DecodeParms'), context.obj([null, ...rest]));
  }
  return PDFRawStream.of(dict, inHex(stream.getContents()));
}

function inHex(bytes: Uint8Array): Uint8Array {
  return Buffer.from(`${Buffer.from(bytes).toString('hex')}>`, 'latin1');
}

import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';

/** A file spells the same names over and over; the library keeps one object for each. */
const texts = new WeakMap<PDFName, string>();

function textOf(name: PDFName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = name.decodeText();
  texts.set(name, text);
  return text;
}

/** Names of the keys of a dictionary, decoded. */
export function keysOf(dict: PDFDict): string[] {
  return dict.keys().map(textOf);
}

/** The name that stands under a key, or nothing when it is no name. */
export function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? textOf(value) : undefined;
}

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function listIn(dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray() : [];
}

/** Deepest nesting of direct objects that is looked into. */
const deepest = 50;

/** Every dictionary of the file, those of streams and those inside others included. */
export function* allDicts(context: PDFContext): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* dictsIn(object);
}

/** An object's own dictionaries, those inside others included. */
export function* dictsIn(object: PDFObject, depth = 0): Generator<PDFDict> {
  if (depth > deepest) throw new RangeError('the file is nested too deep');
  if (object instanceof PDFStream) yield* dictsIn(object.dict, depth + 1);
  if (object instanceof PDFArray) {
    for (const item of object.asArray()) yield* dictsIn(item, depth + 1);
  }
  if (object instanceof PDFDict) {
    yield object;
    for (const value of object.values()) yield* dictsIn(value, depth + 1);
  }
}

import { type PDFContext, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib';
import type { PlainFile, PlainObject } from './plain-file.js';

/** An object does not end where the table of the file says that it does. */
export class MisplacedObject extends Error {}

/**
 * The objects of a plain file, each parsed when it is first asked for; stands where the library keeps its map of
 * objects, and has the methods of it that the library uses.
 */
export class LazyObjects {
  private readonly read = new Map<PDFRef, PDFObject>();
  private readonly unread = new Map<PDFRef, PlainObject>();

  constructor(
    private readonly file: PlainFile,
    private readonly context: PDFContext,
  ) {
    for (const object of file.objects) {
      this.unread.set(PDFRef.of(object.number, object.generation), object);
    }
  }

  /** @throws MisplacedObject, and what the parser throws */
  get(ref: PDFRef): PDFObject | undefined {
    const known = this.read.get(ref);
    const place = known === undefined ? this.unread.get(ref) : undefined;
    if (place === undefined) return known;
    const object = this.parse(ref, place);
    this.set(ref, object);
    return object;
  }

  set(ref: PDFRef, object: PDFObject): void {
    this.unread.delete(ref);
    this.read.set(ref, object);
  }

  delete(ref: PDFRef): boolean {
    return [this.unread.delete(ref), this.read.delete(ref)].includes(true);
  }

  /** All of them; those that are still unread are parsed. */
  entries(): [PDFRef, PDFObject][] {
    for (const ref of [...this.unread.keys()]) this.get(ref);
    return [...this.read];
  }

  /** The objects that somebody has asked for or made, in the order of their numbers. */
  get touched(): [PDFRef, PDFObject][] {
    return [...this.read].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  }

  /** What nobody has asked for, in the order in which it stands in the file. */
  get untouched(): PlainObject[] {
    return [...this.unread.values()];
  }

  get bytes(): Uint8Array {
    return this.file.bytes;
  }

  private parse(ref: PDFRef, { start, end }: PlainObject): PDFObject {
    const bytes = this.file.bytes.subarray(start, end);
    const parser = PDFObjectParser.forBytes(bytes, this.context);
    const object = parser.parseObject(ref);
    const { idx } = Reflect.get(parser, 'bytes') as { idx: number };
    if (idx !== bytes.length) {
      throw new MisplacedObject(`object ${ref.objectNumber} does not end where it should`);
    }
    return object;
  }
}

import { type PDFContext, PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib';
import type { PlainFile, PlainObject } from './plain-file.js';

/** An object nobody has looked at: it is written as it was read. */
class Verbatim extends PDFObject {
  constructor(private readonly bytes: Uint8Array) {
    super();
  }

  override sizeInBytes(): number {
    return this.bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(this.bytes, offset);
    return this.bytes.length;
  }
}

/** An object does not end where the table of the file says that it does. */
export class MisplacedObject extends Error {}

/**
 * The objects of a plain file, each parsed when it is first asked for; stands where the library keeps its map of
 * objects, and has the methods of it that the library uses.
 */
export class LazyObjects {
  private readonly read = new Map<PDFRef, PDFObject>();
  private readonly unread = new Map<PDFRef, PlainObject>();
  private isBeingWritten = false;

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

  /** All of them; those that are still unread are parsed, unless they are only to be written. */
  entries(): [PDFRef, PDFObject][] {
    for (const ref of this.isBeingWritten ? [] : [...this.unread.keys()]) this.get(ref);
    const unread = [...this.unread].map(([ref, { start, end }]): [PDFRef, PDFObject] => [
      ref,
      new Verbatim(this.file.bytes.subarray(start, end)),
    ]);
    return [...this.read, ...unread];
  }

  /** Writes the document; what nobody has asked for is written as it was read. */
  async write<T>(save: () => Promise<T>): Promise<T> {
    this.isBeingWritten = true;
    try {
      return await save();
    } finally {
      this.isBeingWritten = false;
    }
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

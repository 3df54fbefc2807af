import { type PDFContext, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib';
import type { PlainFile } from './plain-file.js';

const STREAM_END = 'endstream';

/** An object does not end where the table of the file says that it does. */
export class MisplacedObject extends Error {}

/**
 * The objects of a plain file, each parsed when it is first asked for; stands where the library keeps its map of
 * objects, and has the methods of it that the library uses.
 */
export class LazyObjects {
  private readonly read = new Map<PDFRef, PDFObject>();
  /** By number: one more than the index of the place of an object that nobody has asked for; 0 for all others. */
  private readonly unread: Uint32Array;

  constructor(
    readonly file: PlainFile,
    private readonly context: PDFContext,
  ) {
    const { numbers } = file.objects;
    const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
    this.unread = new Uint32Array(largest + 1);
    numbers.forEach((number, index) => {
      this.unread[number] = index + 1;
    });
    context.largestObjectNumber = largest;
  }

  /** @throws MisplacedObject, and what the parser throws */
  get(ref: PDFRef): PDFObject | undefined {
    const known = this.read.get(ref);
    const place = known === undefined ? this.placeOf(ref) : undefined;
    if (place === undefined) return known;
    const object = this.parse(ref, place);
    this.set(ref, object);
    return object;
  }

  set(ref: PDFRef, object: PDFObject): void {
    this.forget(ref);
    this.read.set(ref, object);
  }

  delete(ref: PDFRef): boolean {
    return [this.forget(ref), this.read.delete(ref)].includes(true);
  }

  /** All of them; those that are still unread are parsed. */
  entries(): [PDFRef, PDFObject][] {
    for (const number of this.file.objects.numbers) this.get(PDFRef.of(number));
    return [...this.read];
  }

  /** The objects that somebody has asked for or made, in the order of their numbers. */
  get touched(): [PDFRef, PDFObject][] {
    return [...this.read].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  }

  /** Whether nobody has asked for the object at a place. */
  isUntouched(place: number): boolean {
    return this.unread[this.file.objects.numbers[place] ?? 0] === place + 1;
  }

  /** Whether an object is a stream that nobody has asked for; an object that was read is not looked at. */
  isUnreadStream(ref: PDFRef): boolean {
    const place = this.placeOf(ref);
    return (
      place !== undefined && this.file.text.endsWith(STREAM_END, this.file.objects.ends[place])
    );
  }

  /** The place of an object that is still unread. */
  private placeOf({ objectNumber, generationNumber }: PDFRef): number | undefined {
    const next = generationNumber === 0 ? this.unread[objectNumber] : undefined;
    return next === undefined || next === 0 ? undefined : next - 1;
  }

  private forget(ref: PDFRef): boolean {
    const wasUnread = this.placeOf(ref) !== undefined;
    if (wasUnread) this.unread[ref.objectNumber] = 0;
    return wasUnread;
  }

  private parse(ref: PDFRef, place: number): PDFObject {
    const { bytes, objects } = this.file;
    const value = bytes.subarray(objects.starts[place], objects.ends[place]);
    const parser = PDFObjectParser.forBytes(value, this.context);
    const object = parser.parseObject(ref);
    const { idx } = Reflect.get(parser, 'bytes') as { idx: number };
    if (idx !== value.length) {
      throw new MisplacedObject(`object ${ref.objectNumber} does not end where it should`);
    }
    return object;
  }
}

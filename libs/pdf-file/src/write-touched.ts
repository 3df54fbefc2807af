import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { ByteWriter } from './byte-writer.js';
import type { LazyObjects } from './lazy-objects.js';
import type { PlainObject } from './plain-file.js';

/** Where an object stands in the file that is written. */
interface Place {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
}

/**
 * Writes a file of one revision: first what nobody has asked for, as it was read and run by run, then what was
 * looked at or made, in the order of their numbers; so the object that was made last is the last one.
 */
export function writeTouched(context: PDFContext, objects: LazyObjects): Uint8Array {
  const writer = new ByteWriter();
  writer.add(serialized(context.header));
  writer.text('\n\n');
  const places = [...copyUntouched(writer, objects), ...writeObjects(writer, objects.touched)];
  const tableAt = writer.length;
  writer.text(table(places.sort((a, b) => a.number - b.number)));
  const { Root, Info, ID } = context.trailerInfo;
  writer.text('trailer\n');
  writer.add(serialized(context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID })));
  writer.text(`\n\nstartxref\n${tableAt}\n%%EOF`);
  return writer.bytes();
}

function copyUntouched(writer: ByteWriter, { bytes, untouched }: LazyObjects): Place[] {
  const places: Place[] = [];
  let run: PlainObject[] = [];
  const copy = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const shift = writer.length - first.at;
    places.push(...run.map((one) => ({ ...one, offset: one.at + shift })));
    writer.add(bytes.subarray(first.at, last.next));
    writer.text('\n');
  };
  for (const object of untouched) {
    if (run.at(-1)?.next !== object.at) {
      copy();
      run = [];
    }
    run.push(object);
  }
  copy();
  return places;
}

function writeObjects(writer: ByteWriter, objects: readonly [PDFRef, PDFObject][]): Place[] {
  return objects.map(([{ objectNumber: number, generationNumber: generation }, object]) => {
    const offset = writer.length;
    writer.text(`${number} ${generation} obj\n`);
    writer.add(serialized(object));
    writer.text('\nendobj\n\n');
    return { number, generation, offset };
  });
}

function serialized(part: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Uint8Array {
  const bytes = new Uint8Array(part.sizeInBytes());
  part.copyBytesInto(bytes, 0);
  return bytes;
}

/** ISO 32000-1, 7.5.4. A number that is not in use gets no entry: the table has a section for each run of numbers. */
function table(places: readonly Place[]): string {
  const sections: { first: number; entries: string[] }[] = [
    { first: 0, entries: ['0000000000 65535 f \n'] },
  ];
  for (const { number, generation, offset } of places) {
    const last = sections.at(-1);
    const entry = `${digits(offset, 10)} ${digits(generation, 5)} n \n`;
    if (last && last.first + last.entries.length === number) last.entries.push(entry);
    else sections.push({ first: number, entries: [entry] });
  }
  const text = sections.map(
    ({ first, entries }) => `${first} ${entries.length}\n${entries.join('')}`,
  );
  return `xref\n${text.join('')}`;
}

function digits(value: number, count: number): string {
  return value.toString().padStart(count, '0');
}

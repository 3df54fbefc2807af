import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { ByteWriter } from './byte-writer.js';
import { crossReferences, UNUSED } from './cross-references.js';
import type { LazyObjects } from './lazy-objects.js';

/** Where each object stands in the file that is written, by its number; {@link UNUSED} for a number without one. */
type Offsets = Float64Array;

/**
 * Writes a file of one revision: first what nobody has asked for, as it was read and run by run, then what was
 * looked at or made, in the order of their numbers; so the object that was made last is the last one.
 */
export function writeTouched(context: PDFContext, objects: LazyObjects): Uint8Array {
  const writer = new ByteWriter();
  writer.add(serialized(context.header));
  writer.text('\n\n');
  const offsets = new Float64Array(context.largestObjectNumber + 1).fill(UNUSED);
  copyUntouched(writer, objects, offsets);
  writeObjects(writer, objects.touched, offsets);
  const tableAt = writer.length;
  writer.add(crossReferences(offsets));
  const { Root, Info, ID } = context.trailerInfo;
  writer.text('trailer\n');
  writer.add(serialized(context.obj({ Size: offsets.length, Root, Info, ID })));
  writer.text(`\n\nstartxref\n${tableAt}\n%%EOF`);
  return writer.bytes();
}

function copyUntouched(writer: ByteWriter, objects: LazyObjects, offsets: Offsets): void {
  const { bytes, objects: places } = objects.file;
  for (let first = 0; first < places.count; first += 1) {
    if (!objects.isUntouched(first)) continue;
    const from = places.at[first] ?? 0;
    const shift = writer.length - from;
    let next = first;
    for (; next < places.count && objects.isUntouched(next); next += 1) {
      offsets[places.numbers[next] ?? 0] = (places.at[next] ?? 0) + shift;
    }
    writer.add(bytes.subarray(from, places.at[next]));
    writer.text('\n');
    first = next;
  }
}

/** Into one piece: a piece for each costs more than what it holds. */
function writeObjects(
  writer: ByteWriter,
  objects: readonly [PDFRef, PDFObject][],
  offsets: Offsets,
): void {
  const parts = objects.map(([ref, object]) => {
    const head = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
    return { number: ref.objectNumber, head, object, size: object.sizeInBytes() };
  });
  const foot = '\nendobj\n\n';
  const room = parts.reduce((sum, { head, size }) => sum + head.length + size + foot.length, 0);
  const piece = Buffer.alloc(room);
  let at = 0;
  for (const { number, head, object, size } of parts) {
    offsets[number] = writer.length + at;
    at += piece.write(head, at, 'latin1');
    object.copyBytesInto(piece, at);
    at += size;
    at += piece.write(foot, at, 'latin1');
  }
  writer.add(piece);
}

function serialized(part: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Uint8Array {
  const bytes = new Uint8Array(part.sizeInBytes());
  part.copyBytesInto(bytes, 0);
  return bytes;
}

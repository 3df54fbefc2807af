import { PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { LazyObjects } from './lazy-objects.js';
import { writeTouched } from './write-touched.js';

const OPTIONS = {
  useObjectStreams: false,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Infinity,
};

/** One revision, no object streams: readable by every verifier, and the same bytes every time. */
export async function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const objects: unknown = Reflect.get(document.context, 'indirectObjects');
  // What a document says of itself in XML is brought in line with the rest of it by the library alone.
  const isPlain = objects instanceof LazyObjects && !document.catalog.has(PDFName.of('Metadata'));
  if (!isPlain) return document.save(OPTIONS);
  await document.flush();
  return writeTouched(document.context, objects);
}

import type { PDFDocument } from '@cantoo/pdf-lib';
import { LazyObjects } from './lazy-objects.js';

const OPTIONS = {
  useObjectStreams: false,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Infinity,
};

/** One revision, no object streams: readable by every verifier, and the same bytes every time. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  const objects: unknown = Reflect.get(document.context, 'indirectObjects');
  const save = (): Promise<Uint8Array> => document.save(OPTIONS);
  return objects instanceof LazyObjects ? objects.write(save) : save();
}

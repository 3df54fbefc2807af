import { type PDFContext, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { LazyObjects } from './lazy-objects.js';

/** Whether an object is a stream; one that nobody has read yet is not read for it. */
export function isStream(context: PDFContext, ref: PDFRef): boolean {
  const objects: unknown = Reflect.get(context, 'indirectObjects');
  if (objects instanceof LazyObjects && objects.isUnreadStream(ref)) return true;
  return context.lookup(ref) instanceof PDFStream;
}

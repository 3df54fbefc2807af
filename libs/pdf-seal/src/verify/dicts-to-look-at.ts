import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { OpenedPdf } from '#libs/pdf-file';
import { allDicts, dictsIn } from './pdf-reading.js';

/** How an object begins that is no name by itself. */
const noName = /^[<[(0-9+.tfn-]/;

/**
 * The dictionaries of the file that hold one of the names, and perhaps more.
 *
 * In a plain file every byte belongs to an object, so that the objects in which no such name is spelled need not be
 * parsed: words in a text are taken for names too, and where a name may be spelled in another way (`#4a` for J), the
 * object is looked at. So is every stream, whose bytes are not spelled out. A name that is an object by itself can
 * stand in any dictionary; then all are looked at, as in a file that is not plain.
 */
export function dictsToLookAt(
  { document, plain }: OpenedPdf,
  names: readonly string[],
): Iterable<PDFDict> {
  const { context } = document;
  if (!plain) return allDicts(context);
  const spelled = new RegExp(`#|/(?:${names.join('|')})(?![A-Za-z0-9])`);
  const { numbers, starts, ends } = plain.objects;
  const toLookAt: PDFDict[] = [];
  for (const [index, number] of numbers.entries()) {
    const text = plain.text.slice(starts[index], ends[index]);
    if (!noName.test(text)) return allDicts(context);
    if (!text.endsWith('endstream') && !spelled.test(text)) continue;
    const object = context.lookup(PDFRef.of(number));
    if (object !== undefined) toLookAt.push(...dictsIn(object));
  }
  return toLookAt;
}

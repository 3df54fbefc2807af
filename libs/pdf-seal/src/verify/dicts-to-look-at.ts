import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { OpenedPdf } from '#libs/pdf-file';
import { ascii } from './octets.js';
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
  const text = ascii(plain.bytes);
  const objects = plain.objects.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
  if (!objects.every((one) => noName.test(one.text))) return allDicts(context);
  const spelled = new RegExp(`#|/(?:${names.join('|')})(?![A-Za-z0-9])`);
  return objects
    .filter((one) => one.text.endsWith('endstream') || spelled.test(one.text))
    .flatMap(({ number, generation }) => {
      const object = context.lookup(PDFRef.of(number, generation));
      return object === undefined ? [] : [...dictsIn(object)];
    });
}

import { PDFArray, PDFDict, PDFName, PDFPageLeaf, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { isStream } from '#libs/pdf-file';

const CONTENTS = PDFName.of('Contents');
const RESOURCES = PDFName.of('Resources');
const FONT = PDFName.of('Font');

/*
 * By hand: the library's own way copies what pages share into each of them, and gives each an empty list of annotations.
 */

/** Puts a stream before and one behind whatever the page draws; an empty page stays as it is. */
export function wrapContent(page: PDFPageLeaf, before: PDFRef, behind: PDFRef): void {
  const own = contentOf(page);
  if (own.length > 0) page.set(CONTENTS, page.context.obj([before, ...own, behind]));
}

/** Draws on top of the page, from a clean state: whatever its own streams set ends with them. */
export function drawOver(page: PDFPageLeaf, content: PDFRef): void {
  const { context } = page;
  wrapContent(
    page,
    context.getPushGraphicsStateContentStream(),
    context.getPopGraphicsStateContentStream(),
  );
  page.set(CONTENTS, context.obj([...contentOf(page), content]));
}

function contentOf(page: PDFPageLeaf): PDFObject[] {
  const { context } = page;
  const stated = page.get(CONTENTS);
  if (stated instanceof PDFRef && isStream(context, stated)) return [stated];
  const content = context.lookup(stated);
  return content instanceof PDFArray ? content.asArray() : [];
}

/** @returns the name under which the page's content chooses the font; the same on pages that share their resources */
export function nameOfFont(page: PDFPageLeaf, font: PDFRef): string {
  const fonts = dictOf(resourcesOf(page), FONT);
  for (let number = 1; ; number += 1) {
    const name = `Mark${number}`;
    const key = PDFName.of(name);
    const known = fonts.get(key);
    if (known === undefined) fonts.set(key, font);
    if (known === undefined || known === font) return name;
  }
}

/** A page may have them from the branches above it. */
function resourcesOf(page: PDFPageLeaf): PDFDict {
  const known = page.context.lookup(page.getInheritableAttribute(RESOURCES));
  return known instanceof PDFDict ? known : dictOf(page, RESOURCES);
}

/** The dictionary under a key, made where there is none. */
function dictOf(parent: PDFDict, key: PDFName): PDFDict {
  const known = parent.lookup(key);
  if (known instanceof PDFDict) return known;
  const made = parent.context.obj({});
  parent.set(key, made);
  return made;
}

import {
  PDFArray,
  PDFName,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  type PDFDocument,
} from '@cantoo/pdf-lib';

/** A page where it stands, without what the library makes of it for drawing. */
export interface PlainPage {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
}

/** The first page; the others are not even read. */
export function firstPage({ catalog, context }: PDFDocument): PlainPage | undefined {
  return firstBelow(catalog.get(PDFName.of('Pages')), new Set());

  function firstBelow(ref: unknown, passed: Set<PDFRef>): PlainPage | undefined {
    if (!(ref instanceof PDFRef) || passed.has(ref)) return undefined;
    const node = context.lookup(ref);
    if (node instanceof PDFPageLeaf) return { ref, node };
    const kids = node instanceof PDFPageTree ? node.lookup(PDFName.of('Kids')) : undefined;
    passed.add(ref);
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      const page = firstBelow(kid, passed);
      if (page !== undefined) return page;
    }
    return undefined;
  }
}

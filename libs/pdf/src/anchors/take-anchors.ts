import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

import { PdfAnchorInvalid } from '../inspect/inspect.errors.js';
import { unlinkFromStructure } from './structure-links.js';

/** A place for a mark that the page reserved by a link of a fixed size. */
export interface AnchorBox {
  slot: string;
  /** From 1. */
  page: number;
  /** Left, bottom, right, top in hundredths of a point, in the page's own coordinates. */
  rect: [left: number, bottom: number, right: number, top: number];
}

/** The scheme of the links; a renderer writes them as annotations whose rectangle is the box of the link. */
export const ANCHOR_SCHEME = 'signet-stamp:';

const SLOT = /^[a-z][a-z0-9_-]{0,39}$/;

/**
 * Reads the boxes of all stamp places and deletes their annotations, also from the structure that screen
 * readers follow, so that nothing of them is left in the document.
 * @throws PdfAnchorInvalid
 */
export function takeAnchors(document: PDFDocument): AnchorBox[] {
  return document.getPages().flatMap((page, index) => takeFromPage(document, page, index + 1));
}

function takeFromPage(document: PDFDocument, page: PDFPage, number: number): AnchorBox[] {
  const annotations = page.node.Annots();
  if (annotations === undefined) return [];
  const boxes: AnchorBox[] = [];
  const kept = annotations.asArray().filter((entry) => {
    const annotation = document.context.lookup(entry);
    const uri = annotation instanceof PDFDict ? uriOf(annotation) : undefined;
    if (!(annotation instanceof PDFDict) || uri?.startsWith(ANCHOR_SCHEME) !== true) return true;
    boxes.push({ slot: slotOf(uri), page: number, rect: rectOf(annotation) });
    unlinkFromStructure(document, annotation, entry);
    if (entry instanceof PDFRef) document.context.delete(entry);
    return false;
  });
  if (boxes.length === 0) return [];
  if (kept.length === 0) page.node.delete(PDFName.of('Annots'));
  else page.node.set(PDFName.of('Annots'), document.context.obj(kept));
  return boxes;
}

/** The address an annotation leads to, if it is a link to one. */
export function uriOf(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  const isText = uri instanceof PDFString || uri instanceof PDFHexString;
  return isText ? uri.decodeText() : undefined;
}

function slotOf(uri: string): string {
  const slot = uri.slice(ANCHOR_SCHEME.length);
  if (SLOT.test(slot)) return slot;
  throw new PdfAnchorInvalid(`"${slot}" is no name of a stamp place.`);
}

function rectOf(annotation: PDFDict): AnchorBox['rect'] {
  const rect = annotation.lookup(PDFName.of('Rect'));
  if (!(rect instanceof PDFArray)) throw new PdfAnchorInvalid('A stamp place has no box.');
  const { x, y, width, height } = rect.asRectangle();
  if (!(width > 0 && height > 0)) throw new PdfAnchorInvalid('The box of a stamp place is empty.');
  const hundredths = (points: number): number => Math.round(points * 100);
  return [hundredths(x), hundredths(y), hundredths(x + width), hundredths(y + height)];
}

import { savePdf } from '#libs/pdf-file';
import { takeAnchors, type AnchorBox } from '../anchors/take-anchors.js';
import { loadPdf } from '../pdf-file.js';
import { PdfUnreadable } from '../raster/raster.errors.js';
import { refuseForbiddenParts } from './forbidden-parts.js';
import { PdfTooLarge, PdfTooManyPages } from './inspect.errors.js';

export interface RenderedLimits {
  pages: number;
  bytes: number;
}

/** SEC-30. */
export const RENDERED_LIMITS: RenderedLimits = { pages: 200, bytes: 20 * 1024 * 1024 };

export interface FinishedPdf {
  /** The bytes to keep; those given, untouched, when there was nothing to remove. */
  pdf: Uint8Array;
  pages: number;
  anchors: AnchorBox[];
}

/**
 * Makes what a renderer printed ready to be kept: takes the stamp places out and checks the result
 * against the limits and against everything that could act. The same input gives the same bytes.
 * @throws PdfTooLarge, PdfTooManyPages, PdfForbiddenContent, PdfAnchorInvalid, PdfUnreadable
 */
export async function finishRendered(
  pdf: Uint8Array,
  limits: RenderedLimits = RENDERED_LIMITS,
): Promise<FinishedPdf> {
  if (pdf.length > limits.bytes) throw new PdfTooLarge(pdf.length, limits.bytes);
  const document = await loadPdf(pdf);
  const pages = document.getPageCount();
  if (pages === 0) throw new PdfUnreadable('The PDF has no pages.');
  if (pages > limits.pages) throw new PdfTooManyPages(pages, limits.pages);
  const anchors = takeAnchors(document);
  refuseForbiddenParts(document);
  return { pdf: anchors.length === 0 ? pdf : await savePdf(document), pages, anchors };
}

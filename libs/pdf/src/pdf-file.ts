import type { PDFDocument } from '@cantoo/pdf-lib';
import { openPdf } from '#libs/pdf-file';

import { PdfUnreadable } from './raster/raster.errors.js';

/** @throws PdfUnreadable */
export async function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    const { document } = await openPdf(pdf);
    document.getPages(); // walks the tree of pages, which parsing alone does not
    return document;
  } catch (error) {
    throw new PdfUnreadable('The bytes are no readable PDF.', { cause: error });
  }
}

import { PDFDocument } from '@cantoo/pdf-lib';

import { PdfUnreadable } from './raster/raster.errors.js';

/** @throws PdfUnreadable */
export async function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity });
    document.getPages(); // walks the tree of pages, which parsing alone does not
    return document;
  } catch (error) {
    throw new PdfUnreadable('The bytes are no readable PDF.', { cause: error });
  }
}

/** One revision, no object streams: readable by every verifier, and the same bytes every time. */
export function savePdf(document: PDFDocument): Promise<Uint8Array> {
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
}

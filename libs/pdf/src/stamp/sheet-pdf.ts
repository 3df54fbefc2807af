import { PDFDocument } from '@cantoo/pdf-lib';
import { savePdf } from '#libs/pdf-file';

import type { Sheet } from './sheet.js';
import { addSheet } from './sheet-pages.js';
import { drawStrip, type StripText } from './strip.js';
import { Typeface } from './typeface.js';

export interface SheetPdfInput {
  sheet: Sheet;
  strip: StripText;
  /** Written into the file as the time it was made; nothing else of the clock is in it. */
  madeAt: Date;
}

/** A sheet as a document of its own; the same input gives the same bytes. */
export async function sheetPdf({ sheet, strip, madeAt }: SheetPdfInput): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(sheet.runningHead, { showInWindowTitleBar: true });
  document.setLanguage('ru-RU');
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  const faces = {
    text: await Typeface.embed(document, 'sans'),
    bold: await Typeface.embed(document, 'sansBold'),
    title: await Typeface.embed(document, 'serifBold'),
  };
  const canvases = addSheet(document, sheet, faces, { marks: [], structure: undefined });
  canvases.forEach((canvas, index) => {
    drawStrip(canvas, faces.text, strip.left, strip.right(index + 1, canvases.length));
    canvas.finish();
  });
  return savePdf(document);
}

import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';

import type { AnchorBox } from '../anchors/take-anchors.js';
import { loadPdf } from '../pdf-file.js';
import type { Box } from '../raster/ink-boxes.js';
import { Canvas } from './canvas.js';
import { PageFrame } from './page-frame.js';
import { placeMarks, type Mark, type MarkPlace, type PlacedMark } from './place-marks.js';
import type { Sheet } from './sheet.js';
import { addSheet } from './sheet-pages.js';
import { drawStrip, isFootTaken, STRIP_HEIGHT, type StripText } from './strip.js';
import { StructureWriter } from './structure-writer.js';
import { Typeface } from './typeface.js';

export interface StampInput {
  pdf: Uint8Array;
  /** The parts of each page that are not empty, pages in order; in points of the page as it is shown. */
  ink: readonly (readonly Box[])[];
  anchors: readonly AnchorBox[];
  strip: StripText;
  marks: readonly Mark[];
  sheet: Sheet;
  /** Written into the file as the time it was made; nothing else of the clock is in it. */
  madeAt: Date;
}

export interface StampedPdf {
  /** Still open: whoever seals it goes on with it, others save it. */
  document: PDFDocument;
  pages: number;
  marks: MarkPlace[];
}

interface Faces {
  text: Typeface;
  bold: Typeface;
  title: Typeface;
}

/**
 * Adds a strip, marks and a sheet to the pages of a document. The pages' own content is neither opened
 * nor covered; the same input gives the same bytes. @throws PdfUnreadable
 */
export async function stampPdf(input: StampInput): Promise<StampedPdf> {
  const document = await loadPdf(input.pdf);
  const faces: Faces = {
    text: await Typeface.embed(document, 'sans'),
    bold: await Typeface.embed(document, 'sansBold'),
    title: await Typeface.embed(document, 'serifBold'),
  };
  const own = document.getPages();
  const frames = own.map((page) => PageFrame.of(page));
  const pages = { frames, inkOf: (page: number) => input.ink[page - 1] ?? [] };
  const marks = placeMarks(input.marks, input.anchors, pages, faces);
  const structure = StructureWriter.of(document);
  const canvases = own.map((page, index) => {
    const onPage = marks.filter((mark) => mark.page === index + 1);
    return openPage({ document, structure }, page, onPage, pages.inkOf(index + 1));
  });
  const unplaced = marks.filter((mark) => mark.place === 'sheet').map((mark) => mark.laid);
  canvases.push(...addSheet(document, input.sheet, faces, { marks: unplaced, structure }));
  canvases.forEach((canvas, index) => {
    const right = input.strip.right(index + 1, canvases.length);
    drawStrip(canvas, faces.text, input.strip.left, right);
    canvas.finish();
  });
  document.setModificationDate(input.madeAt);
  return {
    document,
    pages: canvases.length,
    marks: marks.map(withoutDrawing),
  };
}

/** The foot of a page whose foot is taken grows, so that the strip covers nothing. */
function openPage(
  { document, structure }: { document: PDFDocument; structure: StructureWriter | undefined },
  page: PDFPage,
  marks: readonly PlacedMark[],
  ink: readonly Box[],
): Canvas {
  const frame = PageFrame.of(page);
  const isGrown = isFootTaken(frame, ink);
  const lift = isGrown ? STRIP_HEIGHT : 0;
  const grown = isGrown ? frame.withTallerFoot(STRIP_HEIGHT) : frame;
  const canvas = new Canvas(document, page, structure, grown);
  for (const { laid, box } of marks) {
    if (box !== undefined) laid.draw(canvas, box.left, box.top + lift);
  }
  return canvas;
}

function withoutDrawing({ slot, place, page, box }: PlacedMark): MarkPlace {
  return {
    slot,
    place,
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
  };
}

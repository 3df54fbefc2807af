import type { PDFDocument } from '@cantoo/pdf-lib';

import { qrCode } from '../qr/qr-code.js';
import { Canvas } from './canvas.js';
import { LINE, SOFT } from './ink.js';
import type { LaidMark } from './mark-layout.js';
import { paginate } from './paginate.js';
import type { Sheet } from './sheet.js';
import { SheetPieces, type SheetFaces } from './sheet-pieces.js';
import type { StructureWriter } from './structure-writer.js';

const A4 = { width: 595.28, height: 841.89 };
const COLUMN = { left: 54, right: A4.width - 54 };
const TOP = A4.height - 48;
const FOOT = 44;
const QR_SIDE = 74;
const TITLE = { size: 20, above: 18 };
const SMALL = { size: 8.5, leading: 12 };
const RUNNING_HEAD_HEIGHT = 24;

/**
 * Appends a sheet to a document.
 * @param marks marks that found no place on the pages themselves; they stand under the title
 * @returns the canvases of the new pages, still open
 */
export function addSheet(
  document: PDFDocument,
  sheet: Sheet,
  faces: SheetFaces,
  { marks, structure }: { marks: readonly LaidMark[]; structure: StructureWriter | undefined },
): Canvas[] {
  const pieces = new SheetPieces(faces, COLUMN);
  const body = [
    ...marks.map((mark) => pieces.mark(mark)),
    ...sheet.sections.flatMap((section) => pieces.section(section)),
  ];
  const head = layHead(sheet, faces);
  const topOf = (page: number): number => TOP - (page === 0 ? head.height : RUNNING_HEAD_HEIGHT);
  return paginate(body, (page) => topOf(page) - FOOT).map((placed, page) => {
    const canvas = new Canvas(document, document.addPage([A4.width, A4.height]), structure);
    if (page === 0) head.draw(canvas);
    else drawRunningHead(canvas, sheet.runningHead, faces);
    for (const { piece, offset } of placed) piece.draw(canvas, topOf(page) - offset);
    return canvas;
  });
}

function layHead(
  sheet: Sheet,
  { text, title }: SheetFaces,
): { height: number; draw: (canvas: Canvas) => void } {
  const { check } = sheet;
  const room = COLUMN.right - COLUMN.left - (check === undefined ? 0 : QR_SIDE + 20);
  const titles = title.lines(sheet.title, TITLE.size, () => room);
  const below = [...sheet.subtitle, ...(check?.lines ?? [])].flatMap((line) =>
    text.lines(line, SMALL.size, () => room),
  );
  const titleHeight = titles.length * TITLE.size * 1.2;
  const height = Math.max(titleHeight + below.length * SMALL.leading + 8, QR_SIDE + 4);
  const draw = (canvas: Canvas): void => {
    canvas.block('H1', () => {
      titles.forEach((line, index) => {
        const y = TOP - TITLE.size * (0.8 + index * 1.2);
        canvas.text(line.text, COLUMN.left, y, { face: title, size: TITLE.size });
      });
    });
    canvas.block('P', () => {
      below.forEach((line, index) => {
        const y = TOP - titleHeight - 10 - index * SMALL.leading;
        canvas.text(line.text, COLUMN.left, y, { face: text, size: SMALL.size, ink: SOFT });
      });
    });
    if (check !== undefined) canvas.qr(qrCode(check.qr), COLUMN.right - QR_SIDE, TOP, QR_SIDE);
  };
  return { height, draw };
}

function drawRunningHead(canvas: Canvas, words: string, { text }: SheetFaces): void {
  canvas.text(words, COLUMN.left, TOP - 6, { face: text, size: 7.5, ink: SOFT });
  canvas.line(COLUMN.left, COLUMN.right, TOP - 12, { ink: LINE, width: 0.6 });
}

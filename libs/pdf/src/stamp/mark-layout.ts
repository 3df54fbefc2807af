import { qrCode, type QrCode } from '../qr/qr-code.js';
import type { Canvas } from './canvas.js';
import { INK, SEAL, SOFT, type Ink } from './ink.js';
import type { SetLine, Typeface } from './typeface.js';

/** What a mark says; the words are the caller's. */
export interface MarkText {
  title: string;
  lines: readonly MarkLine[];
  /** Encoded in the mark's QR code. */
  qr?: string;
  /** Drawn in gray: a mark beside those that matter. */
  isQuiet?: boolean;
}

export interface MarkLine {
  label?: string;
  value: string;
  /** May be left out where there is no room for all. Never left out elsewhere. */
  isOptional?: boolean;
}

export interface MarkFaces {
  text: Typeface;
  bold: Typeface;
}

/** A mark that fits a width: how high it is, and how to draw it from its upper left corner. */
export interface LaidMark {
  width: number;
  height: number;
  /** Of its type, in points. */
  size: number;
  draw: (canvas: Canvas, left: number, top: number) => void;
}

/** Sizes of type tried in turn, in points: readable at natural size (T-8), never smaller. */
const SIZES = [9, 8.5, 8, 7.5, 7];
const LEADING = 1.18;
const PADDING = 6;
const RADIUS = (2 / 25.4) * 72;
const FRAME = 0.75;
const TITLE_MORE = 0.5;
/** Lines shorter than this are no lines to read, in points. */
const NARROWEST = 90;
/** At 33 modules 0.47 mm each: read by any phone from paper. */
const QR_SIDE = 44;
/** The quiet zone beyond the mark's own padding. */
const QR_QUIET = 3;

/** A line of the mark as it is set: the words of its label, if it begins one, and the rest. */
interface MarkedLine {
  label: string;
  text: string;
}

/** Everything measured, before anything is drawn. Distances from the top of the mark, in points. */
interface Setting {
  size: number;
  width: number;
  height: number;
  titles: readonly SetLine[];
  textTop: number;
  lines: readonly MarkedLine[];
  code: QrCode | undefined;
  /** Of frame and title. */
  ink: Ink;
}

/**
 * Sets a mark in a box, in the largest type that fits: all lines, else without the optional ones.
 * @param largest size of type to begin with, in points
 * @returns undefined when even the smallest type does not fit
 */
export function layMark(
  mark: MarkText,
  faces: MarkFaces,
  { width, height, largest = 9 }: { width: number; height: number; largest?: number },
): LaidMark | undefined {
  const code = mark.qr === undefined ? undefined : qrCode(mark.qr);
  if (width - 2 * PADDING - (code === undefined ? 0 : QR_SIDE + 2 * QR_QUIET) < NARROWEST) {
    return undefined;
  }
  for (const lines of choices(mark.lines)) {
    for (const size of SIZES.filter((one) => one <= largest)) {
      const setting = measure({ ...mark, lines }, faces, { size, width, code });
      if (setting.height <= height) return laid(setting, faces);
    }
  }
  return undefined;
}

/** All lines first; then without optional ones, the last of them going first. */
function choices(lines: readonly MarkLine[]): (readonly MarkLine[])[] {
  const optional = lines.filter((line) => line.isOptional === true);
  return Array.from({ length: optional.length + 1 }, (_, dropped) => {
    const kept = new Set(optional.slice(0, optional.length - dropped));
    return lines.filter((line) => line.isOptional !== true || kept.has(line));
  });
}

function measure(
  mark: MarkText,
  faces: MarkFaces,
  { size, width, code }: Pick<Setting, 'size' | 'width' | 'code'>,
): Setting {
  const inner = width - 2 * PADDING;
  const titles = faces.bold.lines(mark.title, size + TITLE_MORE, () => inner);
  const textTop = PADDING + titles.length * (size + TITLE_MORE) * LEADING + 2;
  const qrHeight = code === undefined ? 0 : QR_SIDE + QR_QUIET;
  // Lines beside the code are short, lines below it take the whole width.
  const beside = Math.ceil(qrHeight / (size * LEADING));
  const room = (line: number): number => (line < beside ? inner - qrHeight - QR_QUIET : inner);
  const lines = breakLines(mark.lines, faces.text, size, room);
  const content = Math.max(lines.length * size * LEADING, qrHeight);
  const height = textTop + content + PADDING - 1;
  const ink = mark.isQuiet === true ? SOFT : SEAL;
  return { size, width, height, titles, textTop, lines, code, ink };
}

function laid(setting: Setting, faces: MarkFaces): LaidMark {
  const { width, height, size, ink } = setting;
  return {
    width,
    height,
    size,
    draw: (canvas, left, top) => {
      const box = { left, bottom: top - height, right: left + width, top };
      canvas.frameOf(box, RADIUS, { ink, width: FRAME });
      canvas.block('P', () => {
        drawWords(canvas, setting, faces, { left: left + PADDING, top });
      });
      if (setting.code === undefined) return;
      const codeLeft = box.right - PADDING - QR_SIDE;
      canvas.qr(setting.code, codeLeft, top - setting.textTop - 1, QR_SIDE);
    },
  };
}

function drawWords(
  canvas: Canvas,
  { size, titles, textTop, lines, ink }: Setting,
  faces: MarkFaces,
  { left, top }: { left: number; top: number },
): void {
  const title = { face: faces.bold, size: size + TITLE_MORE, ink };
  titles.forEach((line, index) => {
    canvas.text(line.text, left, top - PADDING - title.size * (0.8 + index * LEADING), title);
  });
  lines.forEach(({ label, text }, index) => {
    const y = top - textTop - size * (0.8 + index * LEADING);
    const indent = faces.text.width(label, size);
    canvas.text(label, left, y, { face: faces.text, size, ink: SOFT });
    canvas.text(text, left + indent, y, { face: faces.text, size, ink: INK });
  });
}

function breakLines(
  lines: readonly MarkLine[],
  face: Typeface,
  size: number,
  room: (line: number) => number,
): MarkedLine[] {
  const broken: MarkedLine[] = [];
  for (const { label, value } of lines) {
    const start = broken.length;
    const head = label === undefined ? '' : `${label}: `;
    const set = face.lines(head + value, size, (line) => room(start + line));
    set.forEach(({ text }, index) => {
      const isHead = index === 0 && text.startsWith(head.trimEnd());
      broken.push(isHead ? { label: head, text: text.slice(head.length) } : { label: '', text });
    });
  }
  return broken;
}

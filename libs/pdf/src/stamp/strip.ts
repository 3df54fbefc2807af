import type { Box } from '../raster/ink-boxes.js';
import type { Canvas } from './canvas.js';
import { overlaps } from './free-place.js';
import { LINE, SOFT } from './ink.js';
import type { PageFrame } from './page-frame.js';
import type { Typeface } from './typeface.js';

/** What the strip at the foot of every page says. */
export interface StripText {
  left: string;
  /** Of a page and the number of pages, for instance «стр. 2 из 3». */
  right: (page: number, pages: number) => string;
}

const SIZE = 6.5;
const SIDE = 28;
const RULE_AT = 23;
const BASE_AT = 14;

/** The height at the foot of a page that the strip asks for, in points. */
export const STRIP_HEIGHT = 26;

/** True when something stands where the strip would. */
export function isFootTaken(frame: PageFrame, ink: readonly Box[]): boolean {
  const foot = { left: SIDE, bottom: BASE_AT - 3, right: frame.width - SIDE, top: STRIP_HEIGHT };
  return ink.some((box) => overlaps(box, foot));
}

export function drawStrip(canvas: Canvas, face: Typeface, left: string, right: string): void {
  const { width } = canvas.frame;
  canvas.line(SIDE, width - SIDE, RULE_AT, { ink: LINE, width: 0.5 });
  const style = { face, size: SIZE, ink: SOFT };
  const rightWidth = face.width(right, SIZE);
  const room = width - 2 * SIDE - rightWidth - 12;
  canvas.text(firstLine(face, left, room), SIDE, BASE_AT, style);
  canvas.text(right, width - SIDE - rightWidth, BASE_AT, style);
}

function firstLine(face: Typeface, text: string, room: number): string {
  if (face.width(face.printable(text), SIZE) <= room) return text;
  return face.lines(text, SIZE, () => room)[0]?.text ?? '';
}

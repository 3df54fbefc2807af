import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';

import type { QrCode } from '../qr/qr-code.js';
import type { Box } from '../raster/ink-boxes.js';
import { INK, type Ink } from './ink.js';
import { number as n, PageFrame } from './page-frame.js';
import { drawOver, nameOfFont } from './page-content.js';
import type { BlockRole, StructureWriter } from './structure-writer.js';
import type { Typeface } from './typeface.js';

/** Length of the handles of a Bezier curve that stands for a quarter of a circle of radius 1. */
const QUARTER = 0.5523;

export interface TextStyle {
  face: Typeface;
  size: number;
  ink?: Ink;
}

/**
 * Draws on top of a page in the coordinates of its frame. The page's own streams are not opened: the
 * drawing is one more stream after them. Text inside a block is read by screen readers; lines, frames,
 * codes and text outside of blocks are decoration to them.
 */
export class Canvas {
  private readonly decoration: string[] = [];
  private readonly blocks: string[] = [];
  private readonly fontKeys = new Map<Typeface, string>();
  private texts = this.decoration;

  constructor(
    private readonly document: PDFDocument,
    private readonly page: PDFPage,
    private readonly structure?: StructureWriter,
    readonly frame: PageFrame = PageFrame.of(page),
  ) {}

  /** Whatever text is drawn meanwhile belongs together and is read in this role. */
  block(role: BlockRole, draw: () => void): void {
    if (this.structure === undefined || this.texts !== this.decoration) {
      draw();
      return;
    }
    this.texts = [];
    draw();
    const number = this.structure.add(this.page, role);
    this.blocks.push(`/${role} <</MCID ${number}>> BDC`, ...this.texts, 'EMC');
    this.texts = this.decoration;
  }

  /** Draws a line of text; `x`, `y` is where its base line begins. */
  text(text: string, x: number, y: number, { face, size, ink = INK }: TextStyle): void {
    if (text === '') return;
    // A space at the end, so that a screen reader does not join a word to the next line.
    const end = this.texts === this.decoration ? '' : ' ';
    const letters = face.encode(face.printable(text) + end);
    const font = `/${this.fontKey(face)} ${n(size)} Tf`;
    this.texts.push(`BT ${rgb(ink)} rg ${font} ${n(x)} ${n(y)} Td ${letters} Tj ET`);
  }

  /** A horizontal hairline. */
  line(left: number, right: number, y: number, { ink, width }: { ink: Ink; width: number }): void {
    this.decoration.push(
      `${rgb(ink)} RG ${n(width)} w ${n(left)} ${n(y)} m ${n(right)} ${n(y)} l S`,
    );
  }

  /** The outline of a box with round corners. */
  frameOf(box: Box, radius: number, { ink, width }: { ink: Ink; width: number }): void {
    const { left, bottom, right, top } = box;
    const near = radius * (1 - QUARTER);
    const curve = (...points: number[]): string => `${points.map(n).join(' ')} c`;
    this.decoration.push(
      `${rgb(ink)} RG ${n(width)} w`,
      `${n(left + radius)} ${n(bottom)} m ${n(right - radius)} ${n(bottom)} l`,
      curve(right - near, bottom, right, bottom + near, right, bottom + radius),
      `${n(right)} ${n(top - radius)} l`,
      curve(right, top - near, right - near, top, right - radius, top),
      `${n(left + radius)} ${n(top)} l`,
      curve(left + near, top, left, top - near, left, top - radius),
      `${n(left)} ${n(bottom + radius)} l`,
      curve(left, bottom + near, left + near, bottom, left + radius, bottom),
      's',
    );
  }

  /** A QR code without its quiet zone; `left`, `top` is its corner. */
  qr(code: QrCode, left: number, top: number, side: number): void {
    const module = side / code.size;
    const rectangles = code.runs.map(({ row, from, length }) =>
      [left + from * module, top - (row + 1) * module, length * module, module].map(n).join(' '),
    );
    this.decoration.push(`${rgb(INK)} rg`, ...rectangles.map((one) => `${one} re`), 'f');
  }

  /** Adds what was drawn to the page, as one stream. */
  finish(): void {
    const { context } = this.document;
    const decoration = ['/Artifact BMC', ...this.decoration, 'EMC'];
    const content = ['q', this.frame.transform, ...decoration, ...this.blocks, 'Q'];
    drawOver(this.page.node, context.register(context.flateStream(content.join('\n'))));
  }

  private fontKey(face: Typeface): string {
    const known = this.fontKeys.get(face);
    if (known !== undefined) return known;
    const name = nameOfFont(this.page.node, face.font.ref);
    this.fontKeys.set(face, name);
    return name;
  }
}

function rgb(ink: Ink): string {
  return ink.map(n).join(' ');
}

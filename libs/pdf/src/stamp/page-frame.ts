import { PDFName, type PDFPage } from '@cantoo/pdf-lib';

import type { Box } from '../raster/ink-boxes.js';
import { wrapContent } from './page-content.js';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * A page as people see it: after cropping and rotation, in points from its lower left corner. All
 * drawing goes through it, so that a page that was scanned sideways is marked like any other.
 */
export class PageFrame {
  private constructor(
    private readonly page: PDFPage,
    readonly width: number,
    readonly height: number,
    private readonly matrix: Matrix,
  ) {}

  static of(page: PDFPage): PageFrame {
    const { x, y, width, height } = page.getCropBox();
    switch ((((page.getRotation().angle % 360) + 360) % 360) / 90) {
      case 1:
        return new PageFrame(page, height, width, [0, 1, -1, 0, x + width, y]);
      case 2:
        return new PageFrame(page, width, height, [-1, 0, 0, -1, x + width, y + height]);
      case 3:
        return new PageFrame(page, height, width, [0, -1, 1, 0, x, y + height]);
      default:
        return new PageFrame(page, width, height, [1, 0, 0, 1, x, y]);
    }
  }

  /** The operator that lets following ones speak in the coordinates of the frame. */
  get transform(): string {
    return `${this.matrix.map(number).join(' ')} cm`;
  }

  /** A box in the page's own coordinates, seen in the frame. */
  see(box: Box): Box {
    const one = this.toFrame(box.left, box.bottom);
    const other = this.toFrame(box.right, box.top);
    return {
      left: Math.min(one.x, other.x),
      bottom: Math.min(one.y, other.y),
      right: Math.max(one.x, other.x),
      top: Math.max(one.y, other.y),
    };
  }

  /** A frame for the same page, made taller at the foot; what stands on it stays where it is. */
  withTallerFoot(points: number): PageFrame {
    const shown = this.pageArea(0);
    const taller = this.pageArea(-points);
    const { context } = this.page.doc;
    // What the crop box hid stays hidden: the page's own content is clipped to what was shown before.
    const clip = `q ${[shown.x, shown.y, shown.width, shown.height].map(number).join(' ')} re W n`;
    wrapContent(
      this.page.node,
      context.register(context.flateStream(clip)),
      context.register(context.flateStream('Q')),
    );
    this.page.node.delete(PDFName.of('CropBox'));
    this.page.setMediaBox(taller.x, taller.y, taller.width, taller.height);
    return PageFrame.of(this.page);
  }

  /** The frame from the given height to its top, in the page's own coordinates. */
  private pageArea(bottom: number): { x: number; y: number; width: number; height: number } {
    const one = this.toPage(0, bottom);
    const other = this.toPage(this.width, this.height);
    return {
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x),
      height: Math.abs(one.y - other.y),
    };
  }

  private toPage(u: number, v: number): { x: number; y: number } {
    const [a, b, c, d, e, f] = this.matrix;
    return { x: a * u + c * v + e, y: b * u + d * v + f };
  }

  /** The matrix only turns and shifts: its turning part is undone by its transpose. */
  private toFrame(x: number, y: number): { x: number; y: number } {
    const [a, b, c, d, e, f] = this.matrix;
    return { x: a * (x - e) + b * (y - f), y: c * (x - e) + d * (y - f) };
  }
}

/** A number as PDF writes it: at most three decimals, no exponent. */
export function number(value: number): string {
  return (Math.round(value * 1000) / 1000 || 0).toString();
}

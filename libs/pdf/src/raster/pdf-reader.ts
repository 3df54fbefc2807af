import sharp, { type Sharp } from 'sharp';

import { inkBoxes, type Box } from './ink-boxes.js';
import { PdfiumThread } from './pdfium-thread.js';

export interface PageSize {
  /** Points; the page as it is shown, after rotation and cropping. */
  width: number;
  height: number;
}

export type PageImageFormat = 'webp' | 'png';

const QUESTION_LIMIT_MS = 20_000;
/** A page full of text takes about half of this. */
const TEXT_BYTES_PER_PIXEL = 0.08;

/** Reads finished PDFs: sizes, text, pictures of pages, and where a page is not empty. Pages count from 1. */
export class PdfReader {
  private readonly thread: PdfiumThread;

  constructor(limitMs = QUESTION_LIMIT_MS) {
    this.thread = new PdfiumThread(limitMs);
  }

  /** One size per page. */
  pageSizes(pdf: Uint8Array): Promise<PageSize[]> {
    return this.thread.ask(pdf, { kind: 'sizes' });
  }

  /** The text of the pages in reading order, lines ended by `\n`: what a screen reader would read. */
  async pageTexts(pdf: Uint8Array, pages: readonly number[] | 'all' = 'all'): Promise<string[]> {
    const texts = await this.thread.ask(pdf, { kind: 'texts', pages });
    return texts.map(tidy);
  }

  /** A picture of one page, `width` pixels wide. */
  async pageImage(
    pdf: Uint8Array,
    page: number,
    { width, format }: { width: number; format: PageImageFormat },
  ): Promise<Uint8Array> {
    const bitmap = await this.thread.ask(pdf, { kind: 'image', page, width, colors: 'rgba' });
    const raw = { width: bitmap.width, height: bitmap.height, channels: 4 as const };
    const image = sharp(bitmap.pixels, { raw }).removeAlpha();
    return format === 'webp'
      ? toWebp(image, bitmap.width * bitmap.height)
      : image.png({ compressionLevel: 9 }).toBuffer(); // a palette tints large white areas
  }

  /**
   * The parts of a page that are not empty, in points of the page as it is shown.
   * @param height looks only so far up from the foot
   */
  async pageInk(
    pdf: Uint8Array,
    page: number,
    size: PageSize,
    height = size.height,
  ): Promise<Box[]> {
    const width = Math.max(1, Math.round(size.width));
    const foot = Math.max(1, Math.round(height));
    const question = { kind: 'image', page, width, foot, colors: 'gray' } as const;
    const image = await this.thread.ask(pdf, question);
    return inkBoxes(image.pixels, image.width, image.height);
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}

/**
 * Text without loss is sharper and takes less than half of what it takes with loss; a photograph is the
 * other way round.
 */
async function toWebp(image: Sharp, pixels: number): Promise<Buffer> {
  const exact = await image.clone().webp({ lossless: true, effort: 2 }).toBuffer();
  if (exact.length <= pixels * TEXT_BYTES_PER_PIXEL) return exact;
  const close = await image.webp({ quality: 80, effort: 3 }).toBuffer();
  return close.length < exact.length ? close : exact;
}

/** PDFium marks a hyphen at the end of a line with U+FFFE and ends lines as Windows does. */
function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\uFFFE', '-').replaceAll('\u0000', '');
}

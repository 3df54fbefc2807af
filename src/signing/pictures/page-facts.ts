import { Injectable } from '@nestjs/common';
import { PdfReader } from '#libs/pdf';
import { FileStore } from '../../platform/index.js';
import { Kept } from './kept.js';
import { paragraphsOf } from './paragraphs.js';
import { FULL_WIDTH } from './picture-widths.js';

/** One page as the signing page lays it out: pixels of its picture at full width, and its text by paragraphs. */
export interface PageFacts {
  readonly width: number;
  readonly height: number;
  readonly text: readonly string[];
}

const KEPT = 200;

/**
 * Sizes and texts of the frozen pages, kept by hash: in memory, since reading them again costs less than a file of their
 * own that erasure would have to find.
 */
@Injectable()
export class PageFactsReader {
  private readonly kept = new Kept<PageFacts[]>(KEPT);

  constructor(
    private readonly files: FileStore,
    private readonly reader: PdfReader,
  ) {}

  /** Every page of the PDF with this hash. */
  pagesOf(sha256: string): Promise<PageFacts[]> {
    return this.kept.get(sha256, () => this.read(sha256));
  }

  /** The same, kept nowhere. */
  async read(sha256: string): Promise<PageFacts[]> {
    const pdf = await this.files.get(sha256);
    const [sizes, texts] = await Promise.all([
      this.reader.pageSizes(pdf),
      this.reader.pageTexts(pdf),
    ]);
    return sizes.map(({ width, height }, index) => ({
      width: FULL_WIDTH,
      height: Math.round((FULL_WIDTH * height) / width),
      text: paragraphsOf(texts[index] ?? ''),
    }));
  }

  /** Drops what this process has of these bytes: they were erased. */
  forget(sha256: string): void {
    this.kept.forget(sha256);
  }
}

import { Injectable } from '@nestjs/common';
import { PdfReader } from '#libs/pdf';
import { FileStore } from '../../platform/index.js';
import { paragraphsOf } from './paragraphs.js';

/** One page as the signing page lays it out. */
export interface PageFacts {
  readonly width: number;
  readonly height: number;
  readonly text: readonly string[];
}

/** Sharp on a phone and still when pinched: 150 dots per inch of A4. */
const WIDTH = 1240;
/** Kept in memory at the most; a page is about 100 kB. */
const KEPT_IMAGES = 300;
const KEPT_DOCUMENTS = 200;

/**
 * The frozen pages as pictures and as text. Both follow from the bytes alone, so they are kept by hash:
 * in memory, since drawing one again costs less than a file of its own that erasure would have to find.
 */
@Injectable()
export class PagePictures {
  private readonly images = new Kept<Uint8Array>(KEPT_IMAGES);
  private readonly facts = new Kept<PageFacts[]>(KEPT_DOCUMENTS);

  constructor(
    private readonly files: FileStore,
    private readonly reader: PdfReader,
  ) {}

  /** Size and text of every page of the PDF with this hash. */
  pagesOf(sha256: string): Promise<PageFacts[]> {
    return this.facts.get(sha256, async () => {
      const pdf = await this.files.get(sha256);
      const [sizes, texts] = await Promise.all([
        this.reader.pageSizes(pdf),
        this.reader.pageTexts(pdf),
      ]);
      return sizes.map(({ width, height }, index) => ({
        width: WIDTH,
        height: Math.round((WIDTH * height) / width),
        text: paragraphsOf(texts[index] ?? ''),
      }));
    });
  }

  /** Drops what was kept of these bytes, in this process: they were erased. */
  forget(sha256: string): void {
    this.images.forget(sha256);
    this.facts.forget(sha256);
  }

  /** WebP of one page, from 1. The caller has checked that there is such a page. */
  image(sha256: string, page: number): Promise<Uint8Array> {
    return this.images.get(`${sha256}/${page}`, async () => {
      const pdf = await this.files.get(sha256);
      return this.reader.pageImage(pdf, page, { width: WIDTH, format: 'webp' });
    });
  }
}

/** Values that are made once, also when several ask at the same time; the least recently used are dropped. */
class Kept<T> {
  private readonly values = new Map<string, Promise<T>>();

  constructor(private readonly limit: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.values.get(key) ?? this.make(key, make);
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.limit && oldest !== undefined) this.values.delete(oldest);
    return value;
  }

  /** Every value whose key begins so. */
  forget(beginning: string): void {
    for (const key of this.values.keys()) if (key.startsWith(beginning)) this.values.delete(key);
  }

  private async make(key: string, make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (error) {
      this.values.delete(key); // a failure is not kept: the next one tries again
      throw error;
    }
  }
}

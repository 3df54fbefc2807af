import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { jpegOf, PdfReader } from '#libs/pdf';
import type { DocumentView } from '../../documents/index.js';
import { FileMissing, FileStore } from '../../platform/index.js';
import { Kept } from './kept.js';
import { PagePicture } from './page-picture.entity.js';
import type { PictureWidth } from './picture-widths.js';

/** `jpeg` is for browsers that know no WebP. */
export type PictureFormat = 'webp' | 'jpeg';

/** Which picture of a document; pages count from 1. */
export interface PictureWish {
  readonly page: number;
  readonly width: PictureWidth;
  readonly format: PictureFormat;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

type Frozen = Pick<DocumentView, 'id' | 'organizationId' | 'sha256'>;

/** Kept in memory at the most; a picture is 20 to 150 kB. */
const KEPT = 300;

/**
 * The frozen pages as pictures. They are made ahead, when a document is sent; whoever is faster than that job, or comes
 * when the stored ones are gone, gets the same picture drawn anew.
 */
@Injectable()
export class PagePictures {
  private readonly kept = new Kept<Picture>(KEPT);

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly reader: PdfReader,
  ) {}

  /** The caller has checked that the document has such a page. */
  picture(document: Frozen, wish: PictureWish): Promise<Picture> {
    const key = `${document.sha256 ?? ''}/${wish.page}/${wish.width}/${wish.format}`;
    return this.kept.get(key, async () => {
      const webp = (await this.stored(document, wish)) ?? (await this.draw(document, wish));
      // Hardly ever asked for, so it is not made ahead.
      const bytes = wish.format === 'webp' ? webp : await jpegOf(webp);
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  }

  /** Drawn from the frozen bytes; the same bytes every time. */
  async draw(
    { sha256 }: Frozen,
    { page, width }: Pick<PictureWish, 'page' | 'width'>,
  ): Promise<Uint8Array> {
    const pdf = await this.files.get(sha256 ?? '');
    return this.reader.pageImage(pdf, page, { width, format: 'webp' });
  }

  /** Drops what this process has in memory of the PDF with this hash: it was erased. */
  forget(sha256: string): void {
    this.kept.forget(sha256);
  }

  private async stored(
    { id: documentId, organizationId }: Frozen,
    { page, width }: PictureWish,
  ): Promise<Uint8Array | undefined> {
    const row = await this.dataSource
      .getRepository(PagePicture)
      .findOneBy({ organizationId, documentId, page, width });
    if (!row) return undefined;
    try {
      return await this.files.get(row.sha256);
    } catch (error) {
      if (error instanceof FileMissing) return undefined; // swept or erased since the question
      throw error;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentReader, type DocumentView } from '../../documents/index.js';
import {
  Clock,
  FileStore,
  isUniqueViolation,
  newId,
  Transactions,
  type Tx,
} from '../../platform/index.js';
import { PagePicture } from './page-picture.entity.js';
import { PagePictures } from './page-pictures.js';
import { PICTURE_WIDTHS, type PictureWidth } from './picture-widths.js';

/** Pictures are for reading before signing: afterwards people get the PDF. */
const READABLE = new Set<DocumentView['status']>(['sent', 'viewed']);

/** Makes the pictures of a document ahead, page by page, and removes them. */
@Injectable()
export class PictureStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly documents: DocumentReader,
    private readonly pictures: PagePictures,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Goes on where a try before it stopped; ends early when nobody will look any more. */
  async make(organizationId: string, documentId: string): Promise<void> {
    const document = await this.documents.get(organizationId, documentId);
    const made = await this.rowsOf(documentId);
    for (let page = 1; page <= (document.pages ?? 0); page += 1) {
      for (const width of PICTURE_WIDTHS) {
        if (made.some((row) => row.page === page && row.width === width)) continue;
        if (!(await this.makeOne(document, page, width))) return;
      }
    }
  }

  /** The rows first: a file without a row is found by the sweep, a row without a file is a finding of fsck. */
  async remove(documentId: string): Promise<void> {
    const rows = await this.rowsOf(documentId);
    if (rows.length === 0) return;
    await this.transactions.run((tx) => tx.delete(PagePicture, { documentId }));
    for (const sha256 of new Set(rows.map((row) => row.sha256))) await this.removeFile(sha256);
  }

  private async makeOne(
    document: DocumentView,
    page: number,
    width: PictureWidth,
  ): Promise<boolean> {
    const bytes = await this.pictures.draw(document, { page, width });
    const sha256 = await this.files.put(bytes);
    const { id: documentId, organizationId } = document;
    const createdAt = this.clock.now();
    const row = { id: newId(), organizationId, documentId, page, width, sha256, createdAt };
    try {
      const isKept = await this.transactions.run((tx) => this.insert(tx, row));
      if (!isKept) await this.removeFile(sha256);
      return isKept;
    } catch (error) {
      if (isUniqueViolation(error)) return true; // another try of this job was faster
      throw error;
    }
  }

  /** Not for a document that was erased, or is over, since the drawing began. */
  private async insert(tx: Tx, row: PagePicture): Promise<boolean> {
    const { status, erasedAt } = await this.documents.get(row.organizationId, row.documentId, tx);
    if (erasedAt || !READABLE.has(status)) return false;
    await tx.insert(PagePicture, row);
    return true;
  }

  /** Equal pages of several documents are one file. */
  private async removeFile(sha256: string): Promise<void> {
    const isNeeded = (): Promise<boolean> =>
      this.dataSource.getRepository(PagePicture).existsBy({ sha256 });
    if ((await isNeeded()) || !(await this.files.has(sha256))) return;
    const bytes = await this.files.get(sha256);
    await this.files.delete(sha256);
    // Another document may have got the same page since the question.
    if (await isNeeded()) await this.files.put(bytes);
  }

  private rowsOf(documentId: string): Promise<PagePicture[]> {
    return this.dataSource.getRepository(PagePicture).findBy({ documentId });
  }
}

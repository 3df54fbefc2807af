import { Injectable } from '@nestjs/common';
import { AwaitingClientData, DocumentReader, type DocumentView } from '../../documents/index.js';
import { type Actor, DataErased } from '../../platform/index.js';
import { type PageFacts, PageFactsReader } from '../pictures/page-facts.js';
import { PagePictures } from '../pictures/page-pictures.js';
import type { PictureWidth } from '../pictures/picture-widths.js';
import type { PdfVariant } from '../sealing/document-pdf.service.js';
import { SignedPdfs } from '../sealing/signed-pdfs.js';
import { PageNotFound } from '../signing.errors.js';
import { PageLooks } from './page-looks.js';

/** The pages of one PDF. */
export interface DocumentPages {
  readonly variant: PdfVariant;
  readonly pages: readonly PageFacts[];
}

export interface PageWish {
  /** From 1. */
  readonly page: number;
  readonly width: PictureWidth;
  readonly variant: PdfVariant | undefined;
}

/** A picture that is drawn when it is asked for: whoever has it already needs no second one. */
export interface DocumentPage {
  /** Names the bytes: the PDF, the page and the size. */
  readonly tag: string;
  readonly draw: () => Promise<Uint8Array>;
}

interface Source {
  readonly document: DocumentView;
  readonly variant: PdfVariant;
  readonly sha256: string;
}

/** A document page by page for the company's employees: what `/pdf` gives as a file (S-15). */
@Injectable()
export class DocumentPagesService {
  constructor(
    private readonly documents: DocumentReader,
    private readonly signedPdfs: SignedPdfs,
    private readonly facts: PageFactsReader,
    private readonly pictures: PagePictures,
    private readonly looks: PageLooks,
  ) {}

  /** @throws DataErased, AwaitingClientData, SealPending */
  async list(actor: Actor, documentId: string, wanted?: PdfVariant): Promise<DocumentPages> {
    const source = await this.sourceOf(actor, documentId, wanted);
    const pages = await this.factsOf(source);
    await this.looks.record(actor, documentId, source.variant);
    return { variant: source.variant, pages };
  }

  /** @throws DataErased, AwaitingClientData, SealPending, PageNotFound */
  async page(actor: Actor, documentId: string, wish: PageWish): Promise<DocumentPage> {
    const { page, width, variant } = wish;
    const source = await this.sourceOf(actor, documentId, variant);
    const { document, sha256 } = source;
    const pages =
      source.variant === 'original' ? document.pages : (await this.factsOf(source)).length;
    if (page < 1 || page > (pages ?? 0)) throw new PageNotFound();
    await this.looks.record(actor, documentId, source.variant);
    return {
      tag: `${sha256}-${page}-${width}`,
      draw: () => this.drawn(source, { page, width }),
    };
  }

  private async sourceOf(actor: Actor, documentId: string, wanted?: PdfVariant): Promise<Source> {
    const document = await this.documents.get(actor.organizationId, documentId);
    if (document.erasedAt) throw new DataErased();
    if (document.sha256 === null) throw new AwaitingClientData();
    return document.status === 'signed' && wanted !== 'original'
      ? { document, variant: 'signed', sha256: await this.signedPdfs.hashOf(document) }
      : { document, variant: 'original', sha256: document.sha256 };
  }

  /** Only what erasure makes this process forget is kept in its memory: bytes that a request has carried. */
  private factsOf({ document, variant, sha256 }: Source): Promise<PageFacts[]> {
    return variant === 'original' && document.requestId !== null
      ? this.facts.pagesOf(sha256)
      : this.facts.read(sha256);
  }

  private async drawn(
    { document, variant, sha256 }: Source,
    size: Pick<PageWish, 'page' | 'width'>,
  ): Promise<Uint8Array> {
    if (variant === 'signed' || document.requestId === null)
      return this.pictures.draw({ ...document, sha256 }, size);
    return (await this.pictures.picture(document, { ...size, format: 'webp' })).bytes;
  }
}

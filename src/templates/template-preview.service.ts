import { Injectable } from '@nestjs/common';
import { PdfReader, PdfRenderer } from '#libs/pdf';
import { type Actor, type FieldError, withPdfProblems } from '../platform/index.js';
import { showAnchors } from './filling/signature-anchor.js';
import { TemplateFiller } from './filling/template-filler.js';
import { TemplateReader } from './template-reader.js';
import { nestedValues, withSamples } from './variables/sample-values.js';
import type { TemplateVariable } from './variables/template-variable.js';

/** What to show; without a text of its own, the template's current one. */
export interface PreviewWish {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly html?: string;
}

export interface PreviewPages {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly webp: Uint8Array;
  }[];
  readonly pageCount: number;
  readonly variables: readonly TemplateVariable[];
  readonly warnings: readonly FieldError[];
}

interface ShownText {
  readonly html: string;
  readonly variables: readonly TemplateVariable[];
  readonly warnings: readonly FieldError[];
}

/** An author looks at the first pages; a longer document is a PDF. */
const MOST_PAGES = 10;
/** Pixels: sharp in half of a wide screen. */
const PAGE_WIDTH = 1_000;

/** How a document from a template would look. Nothing is kept. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly reader: TemplateReader,
    private readonly filler: TemplateFiller,
    private readonly renderer: PdfRenderer,
    private readonly pdfs: PdfReader,
  ) {}

  /** PDF with samples where values are missing. Throws TemplateNotFound, TemplateRefused, PdfRefused. */
  async render(actor: Actor, id: string, wish: PreviewWish): Promise<Uint8Array> {
    return this.draw(await this.textOf(actor, id, wish), wish);
  }

  /** The same as pictures, with what the text takes: for those who write it. Throws the same. */
  async pages(actor: Actor, id: string, wish: PreviewWish): Promise<PreviewPages> {
    const text = await this.textOf(actor, id, wish);
    const pdf = await this.draw(text, wish);
    return withPdfProblems(async () => {
      const sizes = await this.pdfs.pageSizes(pdf);
      const pages = sizes.slice(0, MOST_PAGES).map(async ({ width, height }, index) => ({
        width: PAGE_WIDTH,
        height: Math.round((height / width) * PAGE_WIDTH),
        webp: await this.pdfs.pageImage(pdf, index + 1, { width: PAGE_WIDTH, format: 'webp' }),
      }));
      const { variables, warnings } = text;
      return { pages: await Promise.all(pages), pageCount: sizes.length, variables, warnings };
    });
  }

  private async textOf(actor: Actor, id: string, { html }: PreviewWish): Promise<ShownText> {
    const kept = await this.reader.fillable(actor.organizationId, id);
    return html === undefined ? kept : this.filler.inspect(html);
  }

  private async draw(text: ShownText, { values = {} }: PreviewWish): Promise<Uint8Array> {
    const { html, variables } = text;
    const page = await this.filler.fill(html, withSamples(variables, nestedValues(values)));
    return withPdfProblems(() => this.renderer.render(showAnchors(page)));
  }
}

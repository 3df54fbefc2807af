import { Injectable } from '@nestjs/common';
import { finishRendered, lostWords, PdfReader, PdfRenderer, unprintableWords } from '#libs/pdf';
import { FileStore, PdfRefused, withPdfProblems } from '../../platform/index.js';
import { TemplateFiller } from '../../templates/index.js';
import type { FillableTemplate } from '../../templates/index.js';
import type { StampBox } from '../stamp-box.js';
import { htmlText } from './html-text.js';

/** Pages that are stored under their hash and from here on never drawn again (L-10). */
export interface FrozenPages {
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly stampBoxes: readonly StampBox[];
  /** Text that the pages were drawn from. */
  readonly text: string;
  /** Words of it that the pages do not show: hidden by the template's own styles. */
  readonly hiddenWords: readonly string[];
  /** Of the bytes before the places of the marks were taken out. */
  readonly rendered: { readonly bytes: number; readonly rendererVersion: string };
}

/** Template and values become frozen bytes (evidence-and-security.md §4). Outside of every transaction: it is slow. */
@Injectable()
export class RenderingService {
  constructor(
    private readonly filler: TemplateFiller,
    private readonly renderer: PdfRenderer,
    private readonly reader: PdfReader,
    private readonly files: FileStore,
  ) {}

  /** Throws TemplateRefused (missing values named), PdfRefused (a limit of SEC-30), RenderingUnavailable. */
  async freeze(template: FillableTemplate, values: object): Promise<FrozenPages> {
    const { html, text } = await this.fill(template, values);
    return withPdfProblems(async () => {
      const raw = await this.renderer.render(html);
      const { pdf, pages, anchors } = await finishRendered(raw);
      // Read back by another thread while the disk writes. A file that is refused afterwards stays behind without a
      // name, which harms nobody.
      const [sha256, hiddenWords, rendererVersion] = await Promise.all([
        this.files.put(pdf),
        this.readBack(raw, pages, text),
        this.renderer.version(),
      ]);
      return {
        sha256,
        bytes: pdf.length,
        pages,
        stampBoxes: anchors,
        text,
        hiddenWords,
        rendered: { bytes: raw.length, rendererVersion },
      };
    });
  }

  /** Whether these values make a document, without drawing it; answers its text. Throws TemplateRefused, PdfRefused. */
  async check(template: FillableTemplate, values: object): Promise<string> {
    return (await this.fill(template, values)).text;
  }

  private async fill(
    template: FillableTemplate,
    values: object,
  ): Promise<{ html: string; text: string }> {
    const html = await this.filler.fill(template.html, values);
    const text = htmlText(html);
    refuseUnprintable(text);
    return { html, text };
  }

  /**
   * Finds the text in the pages again (SEC-30): all of it in a short document, the beginning of a long one, since reading
   * a page back takes as long as drawing it. Answers the words that a short document hides.
   */
  private async readBack(pdf: Uint8Array, pages: number, text: string): Promise<string[]> {
    const isShort = pages <= READ_WHOLE;
    const texts = await this.reader.pageTexts(pdf, isShort ? 'all' : [1, 2]);
    const words = [...new Set(text.split(/\s+/u).filter((word) => word !== ''))];
    const expected = isShort ? words : words.slice(0, BEGINNING);
    const lost = lostWords(expected.join(' '), texts);
    if (lost.length > expected.length * MOST_LOST) {
      throw new PdfRefused('pdf_text_lost', 'Текст документа не читается из готового PDF');
    }
    return isShort ? lost : [];
  }
}

/** Pages of a document that is read back whole. */
const READ_WHOLE = 3;
/** Different words of a longer one that are looked for on its first two pages. */
const BEGINNING = 60;
/** A template may hide words of its own; when hardly any is found, the text itself is broken. */
const MOST_LOST = 0.9;

/** A letter that no shipped font has would be missing from what the client reads and signs. */
function refuseUnprintable(text: string): void {
  const unprintable = unprintableWords(text);
  if (unprintable.length === 0) return;
  const some = unprintable.slice(0, 5).join(', ');
  throw new PdfRefused('pdf_text_lost', `Шрифты документа не могут напечатать: ${some}`);
}

import { Injectable } from '@nestjs/common';
import { finishRendered, lostWords, PdfReader, PdfRenderer } from '#libs/pdf';
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
  /** Text of the pages, as a reader finds it. */
  readonly text: string;
  /** Words of the template that the pages do not show: hidden by its own styles. */
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
    const html = await this.filler.fill(template.html, values);
    return withPdfProblems(async () => {
      const raw = await this.renderer.render(html);
      // Read back by another thread while this one takes the marks' places out and the disk writes. A file that is
      // refused afterwards stays behind unnamed, which harms nobody.
      const [kept, pageTexts, rendererVersion] = await Promise.all([
        this.keep(raw),
        this.reader.pageTexts(raw),
        this.renderer.version(),
      ]);
      const text = pageTexts.join('\n');
      const hiddenWords = lostWords(htmlText(html), pageTexts);
      refuseUnprintable(hiddenWords, text);
      return { ...kept, text, hiddenWords, rendered: { bytes: raw.length, rendererVersion } };
    });
  }

  private async keep(raw: Uint8Array): Promise<KeptPages> {
    const { pdf, pages, anchors } = await finishRendered(raw);
    return {
      sha256: await this.files.put(pdf),
      bytes: pdf.length,
      pages,
      stampBoxes: anchors,
    };
  }
}

type KeptPages = Pick<FrozenPages, 'sha256' | 'bytes' | 'pages' | 'stampBoxes'>;

/** A letter that no shipped font has would be missing from what the client reads and signs. */
function refuseUnprintable(lost: readonly string[], text: string): void {
  const printed = new Set(text.normalize('NFC').toLowerCase());
  const unprintable = lost.filter((word) =>
    Array.from(word.normalize('NFC').toLowerCase()).some(
      (letter) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(letter) && !printed.has(letter),
    ),
  );
  if (unprintable.length === 0) return;
  const some = unprintable.slice(0, 5).join(', ');
  throw new PdfRefused('pdf_text_lost', `Шрифты документа не могут напечатать: ${some}`);
}

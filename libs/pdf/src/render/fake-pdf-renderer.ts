import { PDFDocument, PDFName, PDFString, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

import { ptFontBytes } from '../fonts/pt-fonts.js';
import { PdfRenderer } from './pdf-renderer.js';
import { RendererUnavailable } from './render.errors.js';

const PAGE = { width: 595, height: 842, margin: 57 };
const TEXT = { size: 11, line: 15 };
const ANCHOR = { width: 240, height: 90 };
const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  laquo: '«',
  raquo: '»',
  mdash: '—',
};

/**
 * PdfRenderer without a browser, for tests: a real PDF with the text of the page, its links to stamp
 * places as annotations, and none of its looks.
 */
export class FakePdfRenderer extends PdfRenderer {
  private isClosed = false;

  async render(html: string): Promise<Uint8Array> {
    if (this.isClosed) throw new RendererUnavailable('The renderer is closed.');
    const document = await PDFDocument.create({ updateMetadata: false });
    document.registerFontkit(fontkit);
    const font = await document.embedFont(ptFontBytes('serif'), { subset: true });
    const sheet = new PlainSheet(document, font);
    for (const part of partsOf(html)) {
      if (part.anchor === undefined) sheet.write(part.text);
      else sheet.anchor(part.anchor);
    }
    return document.save({ useObjectStreams: false });
  }

  version(): Promise<string> {
    return Promise.resolve('FakePdfRenderer/1');
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

class PlainSheet {
  private page: PDFPage;
  private y = PAGE.height - PAGE.margin;

  constructor(
    private readonly document: PDFDocument,
    private readonly font: PDFFont,
  ) {
    this.page = document.addPage([PAGE.width, PAGE.height]);
  }

  write(text: string): void {
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      const width = this.font.widthOfTextAtSize(longer, TEXT.size);
      if (width > PAGE.width - 2 * PAGE.margin && line !== '') {
        this.writeLine(line);
        line = word;
      } else line = longer;
    }
    this.writeLine(line);
  }

  anchor(uri: string): void {
    this.makeRoom(ANCHOR.height);
    const { context } = this.document;
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [PAGE.margin, this.y, PAGE.margin + ANCHOR.width, this.y + ANCHOR.height],
      Border: [0, 0, 0],
    });
    annotation.set(
      PDFName.of('A'),
      context.obj({ Type: 'Action', S: 'URI', URI: PDFString.of(uri) }),
    );
    this.page.node.addAnnot(context.register(annotation));
  }

  private writeLine(line: string): void {
    this.makeRoom(TEXT.line);
    this.page.drawText(line, { x: PAGE.margin, y: this.y, size: TEXT.size, font: this.font });
  }

  private makeRoom(height: number): void {
    if (this.y - height < PAGE.margin) {
      this.page = this.document.addPage([PAGE.width, PAGE.height]);
      this.y = PAGE.height - PAGE.margin;
    }
    this.y -= height;
  }
}

/** The text of the page, one part per block, and the links to stamp places between them. */
function partsOf(html: string): { text: string; anchor?: string }[] {
  const visible = html
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(style|script|title|head)\b.*?<\/\1\s*>/gis, '')
    .replaceAll(/<a\b[^>]*\bhref="(signet-stamp:[^"]*)"[^>]*>/gi, '\n\u0001$1\n')
    .replaceAll(/<\/?(?:p|div|h[1-6]|li|tr|table|section|br|ul|ol|a)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, ' ');
  return visible
    .split('\n')
    .map((line) => decodeEntities(line).replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('\u0001') ? { text: '', anchor: line.slice(1) } : { text: line },
    );
}

function decodeEntities(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}

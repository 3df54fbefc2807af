import { afterAll, describe, expect, it, jest } from '@jest/globals';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib';
import {
  finishRendered,
  HeadlessShellRenderer,
  inkForStamping,
  PdfReader,
  stampPdf,
} from '#libs/pdf';
import { savePdf } from '#libs/pdf-file';

jest.setTimeout(60_000);

const place = (slot: string): string =>
  `<a href="signet-stamp:${slot}" style="display:inline-block;width:80mm;height:32mm"></a>`;

describe('the structure that screen readers follow', () => {
  const renderer = new HeadlessShellRenderer({ pages: 1 });
  const reader = new PdfReader();
  afterAll(async () => {
    await renderer.close();
    await reader.close();
  });

  const stamped = async (): Promise<PDFDocument> => {
    const html = `<!doctype html><html lang="ru"><p>Текст</p>${place('client')}</html>`;
    const { pdf, anchors } = await finishRendered(await renderer.render(html));
    const result = await stampPdf({
      pdf,
      anchors,
      ink: await inkForStamping(reader, pdf, anchors),
      strip: { left: 'Документ', right: (page, pages) => `стр. ${page} из ${pages}` },
      marks: [{ slot: 'client', title: 'Подписано', lines: [{ value: 'Иванов' }] }],
      sheet: {
        title: 'Лист',
        subtitle: ['подзаголовок'],
        runningHead: 'Лист',
        sections: [
          { title: 'Раздел', blocks: [{ kind: 'rows', rows: [{ label: 'Поле', value: 'да' }] }] },
        ],
      },
      madeAt: new Date('2026-11-24T11:05:08Z'),
    });
    return PDFDocument.load(await savePdf(result.document), { updateMetadata: false });
  };

  it('holds the mark and the sheet, each block where the page draws it', async () => {
    const document = await stamped();

    const roles = document.getPages().map((page) =>
      elementsOf(document, page).map((element, number) => {
        expect(element.get(PDFName.of('Pg'))).toBe(page.ref);
        expect(numbersIn(element)).toContain(number);
        return element.lookup(PDFName.of('S'), PDFName).decodeText();
      }),
    );
    expect(roles[0]?.slice(-1)).toEqual(['P']);
    expect(roles[1]).toEqual(['H1', 'P', 'H2', 'P']);
  });

  it('names no block that the page does not draw, and no drawn block is unnamed', async () => {
    const document = await stamped();

    for (const page of document.getPages()) {
      const drawn = [...contentOf(page).matchAll(/\/MCID (\d+)/g)].map(([, number]) =>
        Number(number),
      );
      const named = elementsOf(document, page).map((_, number) => number);
      expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(named);
    }
  });
});

/** The elements of a page's blocks, by number, as the tree's index has them. */
function elementsOf(document: PDFDocument, page: PDFPage): PDFDict[] {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const index = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const key = page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  for (let at = 0; at < index.size(); at += 2) {
    if (index.lookup(at, PDFNumber).asNumber() !== key) continue;
    const elements = index.lookup(at + 1, PDFArray);
    return elements.asArray().map((reference) => document.context.lookup(reference, PDFDict));
  }
  return [];
}

function numbersIn(element: PDFDict): number[] {
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.flatMap((kid) => (kid instanceof PDFNumber ? [kid.asNumber()] : []));
}

function contentOf(page: PDFPage): string {
  const streams = page.node.Contents();
  const list = streams instanceof PDFArray ? streams.asArray() : [streams];
  return list
    .map((one) => page.doc.context.lookup(one))
    .map((one) =>
      one instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(one).decode()).toString('latin1')
        : '',
    )
    .join('\n');
}

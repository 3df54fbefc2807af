import { afterAll, describe, expect, it } from '@jest/globals';
import { degrees, PDFDocument, PDFRawStream, rgb } from '@cantoo/pdf-lib';
import jsqr from 'jsqr';
import sharp from 'sharp';

import { finishRendered } from '../inspect/finish-rendered.js';
import { PdfReader } from '../raster/pdf-reader.js';
import { FakePdfRenderer } from '../render/fake-pdf-renderer.js';
import { overlaps } from './free-place.js';
import { inkForStamping } from './pages-ink.js';
import { savePdf } from '#libs/pdf-file';
import { stampPdf, type StampedPdf, type StampInput } from './stamp-pdf.js';

/** The package is a function at run time, and a module with a default export to the compiler. */
const decode = jsqr as unknown as typeof jsqr.default;
const ADDRESS = 'https://sign.example.ru/verify/019ab3a1-7c4b-7000-8000-0000000000f1';
const WORDS: Pick<StampInput, 'strip' | 'sheet' | 'marks' | 'madeAt'> = {
  madeAt: new Date('2026-11-24T11:05:08Z'),
  strip: { left: 'Документ 019ab3a1', right: (page, pages) => `стр. ${page} из ${pages}` },
  marks: [
    { slot: 'company', title: 'Отправлено компанией', lines: [{ value: 'ООО «Ромашка»' }] },
    {
      slot: 'client',
      title: 'Подписано клиентом',
      lines: [{ label: 'Подписант', value: 'Иванов Иван Иванович' }],
      qr: ADDRESS,
    },
  ],
  sheet: {
    title: 'Лист',
    subtitle: ['подзаголовок'],
    runningHead: 'Лист, продолжение',
    check: { qr: ADDRESS, lines: ['Проверить'] },
    sections: [
      {
        title: 'Раздел',
        blocks: [
          { kind: 'rows', rows: [{ label: 'Поле', value: 'значение' }] },
          { kind: 'table', columns: [{ title: 'Столбец', share: 1 }], rows: [['ячейка']] },
          { kind: 'note', text: 'примечание' },
        ],
      },
    ],
  },
};
const anchor = (slot: string): string => `<a href="signet-stamp:${slot}"></a>`;

describe('stampPdf', () => {
  const reader = new PdfReader();
  afterAll(() => reader.close());

  const stamped = async (
    source: Uint8Array,
    more: Partial<StampInput> = {},
  ): Promise<Omit<StampedPdf, 'document'> & { pdf: Uint8Array }> => {
    const { pdf, anchors } = await finishRendered(source);
    const ink = await inkForStamping(reader, pdf, more.anchors ?? anchors);
    const { document, ...rest } = await stampPdf({ ...WORDS, pdf, anchors, ink, ...more });
    return { ...rest, pdf: await savePdf(document) };
  };
  const render = (html: string): Promise<Uint8Array> => new FakePdfRenderer().render(html);
  const textsOf = async (pdf: Uint8Array): Promise<string[]> =>
    (await reader.pageTexts(pdf)).map((text) => text.replaceAll(/\s+/g, ' '));

  it('puts the strip on every page, the sheet included', async () => {
    const { pdf, pages } = await stamped(await render('<p>строка</p>'.repeat(60)));

    expect(pages).toBe(3);
    const texts = await textsOf(pdf);
    texts.forEach((text, index) => {
      expect(text).toContain('Документ 019ab3a1');
      expect(text).toContain(`стр. ${index + 1} из 3`);
    });
    expect(texts[2]).toMatch(/Лист.*подзаголовок.*Раздел.*Поле.*значение.*ячейка.*примечание/);
  });

  it('draws each mark into the place meant for it', async () => {
    const source = await render(`<p>Текст</p>${anchor('client')}${anchor('company')}`);
    const { pdf, marks } = await stamped(source);

    expect(marks.map(({ slot, place, page }) => [slot, place, page])).toEqual([
      ['company', 'anchor', 1],
      ['client', 'anchor', 1],
    ]);
    const [client, company] = [marks[1]?.box, marks[0]?.box];
    expect(client).toMatchObject({ left: 57, right: 297 });
    expect(client?.bottom).toBeGreaterThan(company?.top ?? Infinity);
    expect((await textsOf(pdf))[0]).toMatch(/Подписано клиентом.*Иванов Иван Иванович/);
  });

  it('draws a mark at every place of its slot', async () => {
    const { marks } = await stamped(
      await render(`${anchor('client')}<p>и ещё</p>${anchor('client')}`),
    );

    expect(marks.filter(({ slot, place }) => slot === 'client' && place === 'anchor')).toHaveLength(
      2,
    );
  });

  it('goes to the foot of the last page without a place, marks side by side', async () => {
    const { marks } = await stamped(await render('<p>Текст</p>'));

    expect(marks.map(({ place }) => place)).toEqual(['last-page', 'last-page']);
    const [one, other] = marks.map(({ box }) => box);
    if (one === undefined || other === undefined) throw new Error('no boxes');
    expect(overlaps(one, other)).toBe(false);
    expect(Math.max(one.top, other.top)).toBeLessThan(250);
  });

  it('goes to the last page when the place is too small or covered', async () => {
    const { pdf } = await finishRendered(await render('<p>Текст в начале страницы</p>'));
    const small = { slot: 'client', page: 1, rect: [5000, 5000, 9000, 7000] } as const;
    const covered = { slot: 'company', page: 1, rect: [5700, 70000, 29700, 79000] } as const;
    const { marks } = await stamped(pdf, {
      anchors: [
        { ...small, rect: [...small.rect] },
        { ...covered, rect: [...covered.rect] },
      ],
    });

    expect(marks.map(({ place }) => place)).toEqual(['last-page', 'last-page']);
  });

  it('goes to the sheet when the last page is full', async () => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawRectangle({ x: 60, y: 60, width: 475, height: 700 });
    const { pdf, marks } = await stamped(await document.save({ useObjectStreams: false }));

    expect(marks.map(({ place }) => place)).toEqual(['sheet', 'sheet']);
    expect((await textsOf(pdf)).at(-1)).toMatch(/Отправлено компанией.*Подписано клиентом/);
  });

  it('covers nothing that stands on the page', async () => {
    const source = await render('<p>строка</p>'.repeat(60));
    const sizes = await reader.pageSizes(source);
    const before = await Promise.all(
      sizes.map((size, page) => reader.pageInk(source, page + 1, size)),
    );
    const { marks } = await stamped(source);

    for (const { page, box } of marks) {
      if (page === undefined || box === undefined) continue;
      expect(before[page - 1]?.some((ink) => overlaps(ink, box))).toBe(false);
    }
  });

  it('makes a page taller whose foot is taken, and leaves its content where it was', async () => {
    const document = await PDFDocument.create();
    const box = { x: 0, y: 0, width: 400, height: 60, color: rgb(0, 0, 0) };
    document.addPage([400, 600]).drawRectangle(box);
    const { pdf } = await stamped(await document.save({ useObjectStreams: false }));

    const [size] = await reader.pageSizes(pdf);
    expect(size).toEqual({ width: 400, height: 626 });
    const ink = await reader.pageInk(pdf, 1, size ?? { width: 0, height: 0 });
    expect(ink.some((one) => one.bottom <= 28 && one.top >= 84 && one.right - one.left > 390)).toBe(
      true,
    );
    expect((await textsOf(pdf))[0]).toContain('стр. 1 из 2');
  });

  it.each([90, 180, 270])('reads upright on a page turned by %d', async (angle) => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]).setRotation(degrees(angle));
    const { pdf, marks } = await stamped(await document.save({ useObjectStreams: false }));

    expect(marks.map(({ place }) => place)).toEqual(['last-page', 'last-page']);
    expect((await textsOf(pdf))[0]).toContain('Документ 019ab3a1');
    const [size] = await reader.pageSizes(pdf);
    const strip = (await reader.pageInk(pdf, 1, size ?? { width: 0, height: 0 })).filter(
      ({ top }) => top <= 30,
    );
    expect(strip.length).toBeGreaterThan(0);
  });

  it('leaves the streams of the pages as they were', async () => {
    const source = await render('<p>строка</p>'.repeat(60));
    const { pdf } = await stamped(source);

    const streams = async (bytes: Uint8Array): Promise<string[]> =>
      (await PDFDocument.load(bytes)).context
        .enumerateIndirectObjects()
        .flatMap(([, one]) => (one instanceof PDFRawStream ? [one.getContentsString()] : []));
    const after = new Set(await streams(pdf));
    expect((await streams(source)).filter((one) => !after.has(one))).toEqual([]);
  });

  it('gives the same bytes for the same input', async () => {
    const source = await render(`<p>Текст</p>${anchor('client')}`);

    const [one, other] = [await stamped(source), await stamped(source)];
    expect(Buffer.compare(one.pdf, other.pdf)).toBe(0);
  });

  it('prints codes that a phone reads, in the mark and on the sheet', async () => {
    const { pdf } = await stamped(await render(anchor('client')));

    for (const page of [1, 2]) {
      const image = await reader.pageImage(pdf, page, { width: 1000, format: 'png' });
      const { data, info } = await sharp(image)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const found = decode(new Uint8ClampedArray(data), info.width, info.height);
      expect(found?.data).toBe(ADDRESS);
    }
  });

  it('carries a long sheet over pages', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`строка ${index}`]);
    const sheet = {
      ...WORDS.sheet,
      sections: [
        {
          title: 'Раздел',
          blocks: [{ kind: 'table' as const, columns: [{ title: 'Столбец', share: 1 }], rows }],
        },
      ],
    };
    const { pdf, pages } = await stamped(await render('<p>Текст</p>'), { sheet });

    expect(pages).toBeGreaterThan(3);
    const texts = (await textsOf(pdf)).slice(1);
    expect(texts.slice(1).every((text) => text.includes('Лист, продолжение'))).toBe(true);
    expect(texts.every((text) => text.includes('Столбец'))).toBe(true);
    expect(rows.filter(([row]) => !texts.some((text) => text.includes(`${row ?? ''} `)))).toEqual(
      [],
    );
  });

  it('refuses bytes that are no PDF', async () => {
    await expect(
      stampPdf({ ...WORDS, pdf: Buffer.from('x'), anchors: [], ink: [] }),
    ).rejects.toMatchObject({ code: 'pdf_unreadable' });
  });
});

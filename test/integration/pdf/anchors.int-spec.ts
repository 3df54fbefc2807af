import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';

import { finishRendered, HeadlessShellRenderer, PdfReader } from '#libs/pdf';

jest.setTimeout(60_000);

const box = (slot: string): string =>
  `<a href="signet-stamp:${slot}" style="display:block;width:240pt;height:90pt;break-inside:avoid"></a>`;

describe('stamp places in a rendered page', () => {
  const renderer = new HeadlessShellRenderer({ pages: 1 });
  const reader = new PdfReader();
  afterAll(async () => {
    await renderer.close();
    await reader.close();
  });

  it('are found where the page put them, and leave no trace', async () => {
    const filler = '<p>Пункт договора.</p>'.repeat(40);
    const pdf = await renderer.render(
      '<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:20mm}body{margin:0}</style>' +
        `<p><a href="https://example.test/">сайт</a></p>${filler}${box('client')}${box('company')}`,
    );
    const finished = await finishRendered(pdf);

    expect(finished.anchors.map(({ slot, page }) => `${slot}:${page}`)).toEqual([
      'client:2',
      'company:2',
    ]);
    for (const { rect } of finished.anchors) {
      const [left, bottom, right, top] = rect;
      expect(left).toBeCloseTo((20 / 25.4) * 7200, -2);
      expect([(right - left) / 100, (top - bottom) / 100]).toEqual([
        expect.closeTo(240, 0),
        expect.closeTo(90, 0),
      ]);
    }
    expect(await traces(finished.pdf)).toEqual([]);
    expect(await reader.pageTexts(finished.pdf)).toEqual(await reader.pageTexts(pdf));
  });
});

/** Objects that name a stamp place or point to an object that is gone. */
async function traces(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects();
  const known = new Set(objects.map(([reference]) => reference.toString()));
  return objects
    .map(([, object]) => object.toString())
    .filter((text) => {
      const references = text.match(/\d+ \d+ R/g) ?? [];
      return text.includes('signet-stamp') || references.some((one) => !known.has(one));
    });
}

import { randomBytes } from 'node:crypto';

import { afterAll, describe, expect, it } from '@jest/globals';
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';

import { FakePdfRenderer } from '../render/fake-pdf-renderer.js';
import { PdfReader } from './pdf-reader.js';

describe('PdfReader', () => {
  const reader = new PdfReader();
  afterAll(() => reader.close());

  it('reads the text of all pages, or of those asked for', async () => {
    const pdf = await twoPages();

    expect(await reader.pageTexts(pdf)).toEqual([
      expect.stringMatching(/^первая\nещё/),
      expect.stringMatching(/ещё\nвторая$/),
    ]);
    expect(await reader.pageTexts(pdf, [2])).toEqual([expect.stringContaining('вторая')]);
  });

  it('tells the size of a page as it is shown', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]);
    document.addPage([200, 100]).setRotation(degrees(90));

    expect(await reader.pageSizes(await document.save())).toEqual([
      { width: 200, height: 100 },
      { width: 100, height: 200 },
    ]);
  });

  it.each(['webp', 'png'] as const)('pictures a page as %s, as wide as asked', async (format) => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]).drawRectangle({
      x: 0,
      y: 0,
      width: 100,
      height: 100,
      color: rgb(1, 0, 0),
    });
    const image = await reader.pageImage(await document.save(), 1, { width: 400, format });

    const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    expect((await sharp(image).metadata()).format).toBe(format);
    expect(info).toMatchObject({ width: 400, height: 200, channels: 3 });
    expect([...data.subarray(0, 3)].map((level) => Math.round(level / 32))).toEqual([8, 0, 0]);
    expect(data[info.channels * 399 + 1]).toBeGreaterThan(250);
  });

  it('keeps text exact and makes photographs small', async () => {
    const noise = randomBytes(300 * 300 * 3);
    const png = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    const document = await PDFDocument.create();
    const photo = await document.embedPng(png);
    document.addPage([300, 300]).drawImage(photo, { x: 0, y: 0, width: 300, height: 300 });
    const look = { width: 300, format: 'webp' } as const;

    const text = await reader.pageImage(await twoPages(), 1, look);
    const picture = await reader.pageImage(await document.save(), 1, look);
    expect(isLossless(text)).toBe(true);
    expect(isLossless(picture)).toBe(false);
    expect(picture.length).toBeLessThan(noise.length / 2);
  });

  it('finds where a page is not empty', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 100]).drawRectangle({
      x: 30,
      y: 60,
      width: 30,
      height: 30,
      color: rgb(0, 0, 0),
    });
    const ink = await reader.pageInk(await document.save(), 1, { width: 200, height: 100 });

    expect(ink.length).toBeGreaterThan(0);
    expect(Math.min(...ink.map((box) => box.left))).toBeCloseTo(30, -1);
    expect(Math.max(...ink.map((box) => box.top))).toBeCloseTo(90, -1);
  });

  it('looks at the foot of a page alone', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([200, 100]);
    for (const y of [10, 60]) page.drawRectangle({ x: 30, y, width: 30, height: 6 });
    const ink = await reader.pageInk(await document.save(), 1, { width: 200, height: 100 }, 40);

    expect(ink).toEqual([{ left: 30, bottom: 10, right: 60, top: 16 }]);
  });

  it('refuses bytes that are no PDF, and reads on', async () => {
    await expect(reader.pageTexts(Buffer.from('no PDF'))).rejects.toMatchObject({
      code: 'pdf_unreadable',
    });
    expect(await reader.pageTexts(await twoPages())).toHaveLength(2);
  });

  it('refuses a page that is not there', async () => {
    await expect(
      reader.pageImage(await twoPages(), 3, { width: 10, format: 'png' }),
    ).rejects.toMatchObject({ code: 'pdf_page_missing' });
  });

  it('gives up in time and starts anew', async () => {
    const hurried = new PdfReader(1);
    const pdf = await twoPages();

    await expect(hurried.pageTexts(pdf)).rejects.toMatchObject({ code: 'pdf_reader_failed' });
    await hurried.close();
    expect(await reader.pageTexts(pdf)).toHaveLength(2);
  });

  it('keeps its memory flat over many documents', async () => {
    const pdf = await twoPages();
    const ask = (): Promise<unknown> => reader.pageImage(pdf, 1, { width: 1200, format: 'webp' });
    for (let round = 0; round < 5; round += 1) await ask();
    const before = process.memoryUsage.rss();
    for (let round = 0; round < 20; round += 1) await ask();

    // Unfreed bitmaps alone would add 20 times 8 MB.
    expect(process.memoryUsage.rss() - before).toBeLessThan(80 * 1024 * 1024);
  }, 180_000);
});

/** A lossless WebP names its one chunk `VP8L`. */
function isLossless(webp: Uint8Array): boolean {
  return Buffer.from(webp.subarray(12, 16)).toString() === 'VP8L';
}

function twoPages(): Promise<Uint8Array> {
  const filler = '<p>ещё</p>'.repeat(60);
  return new FakePdfRenderer().render(`<p>первая</p>${filler}<p>вторая</p>`);
}

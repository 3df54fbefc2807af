import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

import { PdfReader } from '../raster/pdf-reader.js';
import type { PdfRenderer } from './pdf-renderer.js';

/** What every PdfRenderer must do; run it against each implementation. */
export function pdfRendererContract(name: string, make: () => PdfRenderer): void {
  describe(`${name} as a PdfRenderer`, () => {
    const reader = new PdfReader();
    let renderer: PdfRenderer;

    beforeAll(() => {
      renderer = make();
    });
    afterAll(async () => {
      await renderer.close();
      await reader.close();
    });

    const textOf = async (pdf: Uint8Array): Promise<string> =>
      (await reader.pageTexts(pdf)).join(' ').replaceAll(/\s+/g, ' ').trim();

    it('makes an A4 page whose Cyrillic text is found again', async () => {
      const pdf = await renderer.render(page('<p>Съешь ещё 7 этих «мягких» булок</p>'));

      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(await textOf(pdf)).toBe('Съешь ещё 7 этих «мягких» булок');
      const [size] = await reader.pageSizes(pdf);
      expect(size?.width).toBeCloseTo(595, -1);
      expect(size?.height).toBeCloseTo(842, -1);
    });

    it('breaks a long text into pages and loses nothing', async () => {
      const numbers = Array.from({ length: 200 }, (_, index) => `пункт-${index}`);
      const pdf = await renderer.render(page(numbers.map((one) => `<p>${one}</p>`).join('')));

      expect((await reader.pageSizes(pdf)).length).toBeGreaterThan(2);
      const text = await textOf(pdf);
      expect(numbers.filter((one) => !text.split(' ').includes(one))).toEqual([]);
    });

    it('turns a link to a stamp place into an annotation of the size of its box', async () => {
      const pdf = await renderer.render(
        page(
          '<p>До</p><a href="signet-stamp:client" ' +
            'style="display:block;width:240pt;height:90pt"></a><p>После</p>',
        ),
      );

      const [annotation, ...others] = await linksOf(pdf);
      expect(others).toEqual([]);
      expect(annotation?.uri).toBe('signet-stamp:client');
      expect(annotation?.width).toBeCloseTo(240, 0);
      expect(annotation?.height).toBeCloseTo(90, 0);
    });

    it('renders several documents at once without mixing them up', async () => {
      const numbers = Array.from({ length: 12 }, (_, index) => index);
      const pdfs = await Promise.all(
        numbers.map((number) => renderer.render(page(`<p>Документ ${number}</p>`))),
      );

      const texts = await Promise.all(pdfs.map(textOf));
      expect(texts).toEqual(numbers.map((number) => `Документ ${number}`));
    });

    it('names what draws the pages', async () => {
      expect(await renderer.version()).toMatch(/^\S+\/\d/);
    });

    it('refuses work once it is closed, and may be closed twice', async () => {
      const closed = make();
      await closed.render(page('<p>Один раз</p>'));
      await closed.close();
      await closed.close();

      await expect(closed.render(page('<p>Ещё раз</p>'))).rejects.toMatchObject({
        code: 'renderer_unavailable',
        retryable: true,
      });
    });
  });
}

function page(body: string): string {
  return (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Проба</title>' +
    `<style>@page { size: A4 }</style></head><body>${body}</body></html>`
  );
}

async function linksOf(pdf: Uint8Array): Promise<{ uri: string; width: number; height: number }[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().flatMap((one) => {
    const annotations = one.node.Annots()?.asArray() ?? [];
    return annotations.map((reference) => {
      const annotation = document.context.lookup(reference, PDFDict);
      const uri = annotation.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString);
      const { width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      return { uri: uri.asString(), width, height };
    });
  });
}

import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

import { PdfReader } from '../raster/pdf-reader.js';
import type { PdfRenderer } from './pdf-renderer.js';
import { RendererUnavailable } from './render.errors.js';

const SENTENCE = 'Съешь же ещё этих мягких французских булок, да выпей чаю № 0123456789';

/**
 * Renders a page and reads it back (SEC-27): the text must be found again, letter by letter, and be set
 * in the shipped font. @throws RendererUnavailable when it is not
 */
export async function probeRenderer(renderer: PdfRenderer): Promise<void> {
  const pdf = await renderer.render(
    `<!doctype html><meta charset="utf-8"><p style="font-family: 'PT Serif'">${SENTENCE}</p>`,
  );
  const reader = new PdfReader();
  try {
    const texts = await reader.pageTexts(pdf);
    const text = texts.join(' ').replaceAll(/\s+/g, ' ').trim();
    if (text !== SENTENCE) throw new RendererUnavailable(`The probe page read back "${text}".`);
  } finally {
    await reader.close();
  }
  const fonts = await fontNames(pdf);
  if (!fonts.some((name) => name.includes('PTSerif'))) {
    throw new RendererUnavailable(
      `The probe page was set in ${fonts.join(', ')}, not in PT Serif.`,
    );
  }
}

async function fontNames(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .map((dict) => dict.get(PDFName.of('BaseFont')))
    .flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []));
}

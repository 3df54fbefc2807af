import { deflateSync } from 'node:zlib';

import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib';

/** As long as a strip, of which each page has one: packing them takes longer than drawing them, and saves 200 bytes of a page. */
const NOT_WORTH_IT = 640;
/** Outlines of letters hardly pack: the thorough levels take four times as long and save 2 %. */
const LEVEL = 1;
/** What is drawn on a page is short: zlib is spared most of the memory that it would prepare for more. */
const SHORT = 4096;
const FOR_SHORT = { windowBits: 12, memLevel: 5, chunkSize: 2048 };

/**
 * Lets the library pack what is drawn and the fonts it embeds with zlib, which is several times faster than the
 * JavaScript that it brings for browsers.
 */
export function packNatively(context: PDFContext): void {
  const flateStream: PDFContext['flateStream'] = (contents, dict = {}): PDFRawStream => {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents;
    if (bytes.length <= NOT_WORTH_IT) return context.stream(bytes, { ...dict });
    return context.stream(
      deflateSync(bytes, bytes.length <= SHORT ? FOR_SHORT : { level: LEVEL }),
      { ...dict, Filter: 'FlateDecode' },
    );
  };
  Object.assign(context, { flateStream });
}

/** fontkit 2 ships no types; what the PDF library asks of it is what is used of it. */
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib';

  type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];
  export const create: Fontkit['create'];
}

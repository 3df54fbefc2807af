import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectParser,
} from '@cantoo/pdf-lib';
import { LazyObjects } from './lazy-objects.js';
import { type PlainFile, readPlainFile } from './plain-file.js';

export interface OpenedPdf {
  readonly document: PDFDocument;
  /** Where its objects stand; absent for a file that had to be read whole. */
  readonly plain: PlainFile | undefined;
}

/**
 * Opens a PDF. One that is written in the plain way, as browsers write it and as this product does, is read only where
 * it is looked at, and stays as it was wherever it is not changed.
 * @throws what the parser throws on bytes that are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const plain = readPlainFile(bytes);
  if (plain !== undefined) return { document: documentOf(plain), plain };
  const options = { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Infinity };
  return { document: await PDFDocument.load(bytes, options), plain };
}

function documentOf(plain: PlainFile): PDFDocument {
  const context = PDFContext.create();
  Object.assign(context, { indirectObjects: new LazyObjects(plain, context) });
  context.trailerInfo = trailerOf(plain, context);
  return Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
}

function trailerOf({ bytes, trailer }: PlainFile, context: PDFContext): PDFContext['trailerInfo'] {
  const { start, end } = trailer;
  const dict = PDFObjectParser.forBytes(bytes.subarray(start, end), context).parseObject();
  if (!(dict instanceof PDFDict)) throw new SyntaxError('the trailer is no dictionary');
  const [root, info] = ['Root', 'Info'].map((name) => dict.get(PDFName.of(name)));
  const id = dict.lookup(PDFName.of('ID'));
  return {
    ...(root && { Root: root }),
    ...(info && { Info: info }),
    ...(id instanceof PDFArray && { ID: id }),
  };
}

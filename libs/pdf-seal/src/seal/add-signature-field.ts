import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib';

import { addToStructure } from './field-structure.js';
import { firstPage, type PlainPage } from './first-page.js';
import { SealRefused } from './seal-refused.js';

/** Room for the CMS in bytes; written as twice as many hex digits (section 4 of the format). */
export const CONTENTS_BYTES = 12_000;

/** Ten digits: longer than any length of a file that is sealed. */
export const PLACEHOLDER = 9_999_999_999;

const HIDDEN_PARTS = ['AcroForm', 'Perms', 'OpenAction', 'AA'];
const PRINT_AND_LOCKED = 132;

/**
 * Adds the one signature field, not to be seen on the page, with a signature dictionary whose ByteRange and
 * Contents are still to be filled in. The dictionary is the last object of the file.
 * @throws SealRefused when the document has forms, signatures or actions of its own
 */
export function addSignatureField(
  document: PDFDocument,
  { madeAt, reason }: { madeAt: Date; reason: string },
): void {
  const { catalog, context } = document;
  const foreign = HIDDEN_PARTS.find((name) => catalog.has(PDFName.of(name)));
  if (foreign !== undefined) throw new SealRefused(`The document has /${foreign} already.`);
  const page = firstPage(document);
  if (page === undefined) throw new SealRefused('The document has no page.');
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: PRINT_AND_LOCKED,
    Rect: [0, 0, 0, 0],
    T: PDFString.of('Seal'),
    TU: PDFHexString.fromText(reason),
    P: page.ref,
  });
  const field = context.register(widget);
  addAnnotation(page, field);
  addToStructure(document, page, { widget, field });
  const signature = context.register(signatureDictionary(document, { madeAt, reason }));
  widget.set(PDFName.of('V'), signature);
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
}

/** By hand: the library's own way wraps the content of the page, which is not ours to touch. */
function addAnnotation({ node }: PlainPage, annotation: PDFRef): void {
  const known = node.lookup(PDFName.of('Annots'));
  if (known instanceof PDFArray) known.push(annotation);
  else node.set(PDFName.of('Annots'), node.context.obj([annotation]));
}

function signatureDictionary(
  { context }: PDFDocument,
  { madeAt, reason }: { madeAt: Date; reason: string },
): PDFDict {
  const dict = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    M: PDFString.fromDate(madeAt),
    Reason: PDFHexString.fromText(reason),
    Reference: [
      {
        Type: 'SigRef',
        TransformMethod: 'DocMDP',
        TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' },
      },
    ],
  });
  const unknown = PDFNumber.of(PLACEHOLDER);
  dict.set(PDFName.of('ByteRange'), context.obj([0, unknown, unknown, unknown]));
  dict.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(2 * CONTENTS_BYTES)));
  return dict;
}

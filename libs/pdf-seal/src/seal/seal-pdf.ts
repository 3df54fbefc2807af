import { createHash } from 'node:crypto';

import { PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import { openPdf, savePdf } from '#libs/pdf-file';

import { addAttachments, packAttachments } from './add-attachments.js';
import { addSignatureField } from './add-signature-field.js';
import { writeByteRange, writeContents } from './byte-range.js';
import { cmsSignature } from './cms-signature.js';
import { makeQuiet, ONCE } from './quiet-bytes.js';
import type { SealedPdf, SealInput } from './seal-input.js';
import { SealRefused } from './seal-refused.js';

/**
 * Adds the attachments and one PAdES signature over the whole file, in one revision (DocMDP P=1: nothing
 * may be changed after it). The pages' own content is not touched. With an RSA key and no timestamp the
 * same input gives the same bytes. @throws SealRefused, and what `timestamp` throws
 */
export async function sealPdf(input: SealInput): Promise<SealedPdf> {
  const document = input.pdf instanceof PDFDocument ? input.pdf : await load(input.pdf);
  // What an open document has put off, as its fonts, comes first: the signature's dictionary is the last object.
  const [attachments] = await Promise.all([packAttachments(input.attachments), document.flush()]);
  document.context.header = PDFHeader.forVersion(1, 7);
  addAttachments(document, attachments, input.madeAt);
  addSignatureField(document, input);
  const file = await saveOnce(document);
  const range = writeByteRange(file);
  const digest = createHash('sha256')
    .update(file.subarray(0, range.gapStart))
    .update(file.subarray(range.gapEnd))
    .digest();
  writeContents(file, range, await cmsSignature(digest, input));
  return {
    pdf: file,
    level: input.timestamp === undefined ? 'B-B' : 'B-T',
    certificateSha256: createHash('sha256').update(input.key.certificate).digest('hex'),
  };
}

async function load(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return (await openPdf(pdf)).document;
  } catch (error) {
    throw new SealRefused('The bytes are no readable PDF.', { cause: error });
  }
}

/** One save, one revision: a reader that counts sees one end, one table and one signature. */
async function saveOnce(document: PDFDocument): Promise<Buffer> {
  const file = await save(document);
  if (hasEachOnce(file)) return file;
  makeQuiet(document.context);
  const quiet = await save(document);
  if (hasEachOnce(quiet)) return quiet;
  throw new SealRefused(`The document spells ${ONCE.join(', ')} where it cannot be hidden.`);
}

async function save(document: PDFDocument): Promise<Buffer> {
  const bytes = await savePdf(document);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hasEachOnce(file: Buffer): boolean {
  return ONCE.every((word) => {
    const first = file.indexOf(word, 0, 'latin1');
    return first >= 0 && file.indexOf(word, first + 1, 'latin1') < 0;
  });
}

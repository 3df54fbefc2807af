import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

import type { Forgery } from './forgery.js';
import { latin1 } from './sign-again.js';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Forgeries that need no key: what anybody with a sealed PDF and an editor can make of it. */
export async function byteForgeries(pdf: Uint8Array): Promise<readonly Forgery[]> {
  return [...edits(pdf), ...byteRanges(pdf), await stripped(pdf)];
}

function edits(pdf: Uint8Array): readonly Forgery[] {
  const text = latin1(pdf);
  const [, hex = ''] = /\/Contents\s*<([0-9A-Fa-f]+)>/.exec(text) ?? [];
  return [
    {
      name: 'one byte appended',
      pdf: Buffer.concat([pdf, bytesOf('x')]),
      failed: ['nothing_appended', 'byte_range'],
      reason: /bytes follow the end/,
    },
    {
      name: 'a second end of file appended',
      pdf: Buffer.concat([pdf, bytesOf('\n%%EOF\n')]),
      failed: ['single_revision', 'byte_range'],
      reason: /2 marks %%EOF and 1 words startxref/,
    },
    {
      name: 'a second revision with another title',
      pdf: secondRevision(pdf),
      failed: ['single_revision', 'byte_range'],
      reason: /2 marks %%EOF and 2 words startxref/,
    },
    {
      name: 'one byte of a page changed',
      pdf: pageChanged(pdf),
      failed: ['digest'],
      reason: /changed after it was sealed/,
    },
    {
      name: 'an attached file replaced',
      pdf: attachmentChanged(pdf),
      failed: ['digest'],
      reason: /changed after it was sealed/,
    },
    {
      name: 'Contents all zeros',
      pdf: bytesOf(text.replace(`<${hex}>`, `<${'0'.repeat(hex.length)}>`)),
      failed: ['contents'],
      reason: /all zeros/,
    },
    {
      name: 'Contents renamed',
      pdf: bytesOf(text.replace(/\/Contents(?=\s*<[0-9A-Fa-f]{100})/, '/Kontents')),
      failed: ['contents'],
      reason: /not the value of \/Contents/,
    },
    {
      name: 'ByteRange renamed',
      pdf: bytesOf(text.replace('/ByteRange', '/ByteRunge')),
      failed: ['single_signature'],
      reason: /no ByteRange although/,
    },
  ];
}

function byteRanges(pdf: Uint8Array): readonly Forgery[] {
  const text = latin1(pdf);
  const [whole = '', a = '', b = '', c = ''] =
    /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text) ?? [];
  const range = (name: string, numbers: string, reason: RegExp): Forgery => ({
    name,
    // Padded with spaces, so that everything else stays where it is.
    pdf: bytesOf(text.replace(whole, `/ByteRange [${numbers}`.padEnd(whole.length - 1) + ']')),
    failed: ['byte_range'],
    reason,
  });
  return [
    range('ByteRange that ends early', `0 ${a} ${b} ${Number(c) - 10}`, /last 10 bytes/),
    range('ByteRange that starts late', `1 ${a} ${b} ${c}`, /starts at 1/),
    range('ByteRange with a negative number', `0 ${a} ${b} -9`, /negative/),
    range('ByteRange past the end', `0 ${a} ${b} ${Number(c) + 10}`, /past the end/),
    range('ByteRange whose pieces overlap', `0 ${a} 9 ${pdf.length - 9}`, /overlap/),
    range('ByteRange with an empty piece', `0 ${a} ${b} 0`, /empty piece/),
    range('ByteRange with a word', `0 ${a} ${b} x`, /four integers/),
    range('ByteRange of two numbers', `0 ${pdf.length}`, /four integers/),
  ];
}

/** Adds a revision as an editor does: one new object, a table and a trailer that names the one before. */
function secondRevision(pdf: Uint8Array): Buffer {
  const text = latin1(pdf);
  const [, previous = ''] = /startxref\s+(\d+)\s+%%EOF/.exec(text) ?? [];
  const [, size = ''] = /\/Size\s+(\d+)/.exec(text) ?? [];
  const [, root = ''] = /\/Root\s+(\d+ \d+ R)/.exec(text) ?? [];
  const at = pdf.length;
  const object = `${size} 0 obj\n<< /Title (Another contract) >>\nendobj\n`;
  const entry = `${String(at).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${size} 1\n${entry}trailer\n`;
  const trailer = `<< /Size ${Number(size) + 1} /Root ${root} /Info ${size} 0 R /Prev ${previous} >>\n`;
  const end = `startxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, bytesOf(object + table + trailer + end)]);
}

function pageChanged(pdf: Uint8Array): Uint8Array {
  const [, page = ''] = /\/Contents\s+\[?\s*(\d+) 0 R/.exec(latin1(pdf)) ?? [];
  return flipped(pdf, latin1(pdf).indexOf(`\n${page} 0 obj`));
}

function attachmentChanged(pdf: Uint8Array): Uint8Array {
  return flipped(pdf, latin1(pdf).indexOf('/EmbeddedFile\n'));
}

/** One bit of the first stream from a place on. */
function flipped(pdf: Uint8Array, from: number): Uint8Array {
  const stream = latin1(pdf).indexOf('stream', from);
  const changed = Uint8Array.from(pdf);
  const at = stream + 12;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** What some viewers do on saving: the signature is gone without a trace. */
async function stripped(pdf: Uint8Array): Promise<Forgery> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const page of document.getPages()) page.node.delete(PDFName.of('Annots'));
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const text = object.toString();
    if (text.includes('/ByteRange') || text.includes('/FT /Sig')) document.context.delete(ref);
  }
  document.catalog.delete(PDFName.of('AcroForm'));
  document.catalog.delete(PDFName.of('Perms'));
  return {
    name: 'the signature stripped',
    pdf: await document.save({ useObjectStreams: false }),
    failed: ['signature_present'],
    reason: /no signature/,
  };
}

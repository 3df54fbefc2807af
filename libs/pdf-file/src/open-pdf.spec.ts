import { describe, expect, it } from '@jest/globals';
import { PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { openPdf, savePdf } from './index.js';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A file as browsers write it, from the values of its objects: 1 is the catalog. */
function plain(...values: string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets: number[] = [];
  values.forEach((value, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${value}\nendobj\n`;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${values.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<</Size ${values.length + 1}\n/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

const catalog = '<</Type /Catalog /Pages 2 0 R>>';
const pages = '<</Type /Pages /Kids [3 0 R] /Count 1>>';
const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R>>';
const content = '<</Length 9>>\nstream\n0 0 1 rg \nendstream';
const parts = [catalog, pages, page, content] as const;

describe('openPdf', () => {
  it('reads a plain file only where it is looked at', async () => {
    const broken = '<</Never (looked at)';
    const { document, plain: file } = await openPdf(plain(...parts, broken));
    expect([...(file?.objects.numbers ?? [])]).toEqual([1, 2, 3, 4, 5]);
    expect(document.getPages()).toHaveLength(1);
    expect(() => document.context.lookup(PDFRef.of(5))).toThrow();
  });

  it('writes what was not looked at as it was read, and what was changed anew', async () => {
    const odd = '<</Odd   <41 42>/Space(kept)>>';
    const { document } = await openPdf(plain(...parts, odd));
    document.getPages()[0]?.node.set(PDFName.of('Note'), PDFString.of('new'));
    const saved = latin1(await savePdf(document));
    expect(saved).toContain(odd);
    expect(saved).toContain('/Note (new)');
    expect(saved.match(/%%EOF/g)).toHaveLength(1);
  });

  it('is opened by others after it was saved, with new objects behind the old', async () => {
    const { document } = await openPdf(plain(...parts));
    const added = document.context.register(document.context.obj({ Added: 'Yes' }));
    const again = await PDFDocument.load(await savePdf(document), { throwOnInvalidObject: true });
    expect(added.objectNumber).toBe(5);
    expect(again.context.lookup(added, PDFDict).get(PDFName.of('Added'))).toBe(PDFName.of('Yes'));
    expect(again.getPageCount()).toBe(1);
  });

  it('gives the same places to all objects, whether they were looked at or not', async () => {
    const { document } = await openPdf(plain(...parts, '<</Odd 1>>', '(five)'));
    document.getPages();
    document.context.assign(PDFRef.of(12), PDFString.of('far'));
    const again = await openPdf(await savePdf(document));
    expect(latin1(await savePdf(document))).toBe(latin1(await savePdf(document)));
    for (const [number, value] of [
      [5, '<<\n/Odd 1\n>>'],
      [6, '(five)'],
      [12, '(far)'],
    ] as const) {
      expect(again.document.context.lookup(PDFRef.of(number))?.toString()).toBe(value);
    }
  });

  it('gives all objects to whoever goes through them', async () => {
    const { document } = await openPdf(plain(...parts));
    const objects = document.context.enumerateIndirectObjects();
    expect(objects.map(([ref]) => ref.objectNumber)).toEqual([1, 2, 3, 4]);
    expect(objects.filter(([, object]) => object instanceof PDFDict)).toHaveLength(3);
  });

  it('refuses an object that goes on behind its value', async () => {
    const two = `${page}\nendobj\n9 0 obj\n<</JS (app.alert(1))>>`;
    const { document } = await openPdf(plain(catalog, pages, two, content));
    expect(() => document.context.lookup(PDFRef.of(3))).toThrow('does not end where it should');
  });

  it.each<[string, (file: string) => string]>([
    ['a gap between objects', (file) => file.replace('endobj\n2 0', 'endobj\n%hidden\n2 0')],
    ['an object before the first', (file) => file.replace('1.4\n', '1.4\n9 0 obj\n<<>>\nendobj\n')],
    ['an earlier revision', (file) => file.replace('/Root', '/Prev 9 /Root')],
    ['an object of a second generation', (file) => file.replace('00000 n', '00001 n')],
    ['another number than the table says', (file) => file.replace('\n4 0 obj', '\n7 0 obj')],
    ['bytes behind its end', (file) => `${file}more`],
  ])('reads a file whole that has %s', async (_, change) => {
    const file = Buffer.from(change(latin1(plain(...parts))), 'latin1');
    const opened = await openPdf(file).catch(() => undefined);
    expect(opened?.plain).toBeUndefined();
  });

  it('refuses what is no PDF', async () => {
    await expect(openPdf(Buffer.from('no PDF at all'))).rejects.toThrow();
  });
});

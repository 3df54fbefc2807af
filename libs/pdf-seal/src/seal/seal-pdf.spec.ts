import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

import {
  sealCertificate,
  testAuthority,
  type TestIdentity,
} from '../../../../test/support/test-pki.js';
import { sealPdf, SealRefused, type Attachment, type SealKey } from '../index.js';

const madeAt = new Date('2026-11-24T11:05:07Z');
const ONCE = ['%%EOF', 'startxref', '/ByteRange'];

describe('sealPdf', () => {
  let key: SealKey;
  let root: TestIdentity;
  beforeAll(async () => {
    root = await testAuthority();
    const { privateKey, certificate } = await sealCertificate(root);
    key = { privateKey, certificate, chain: [root.certificate] };
  });

  const seal = async (
    document: PDFDocument | Uint8Array,
    attachments: Attachment[] = [],
  ): Promise<Buffer> => {
    const pdf = document instanceof PDFDocument ? await document.save() : document;
    return (await sealPdf({ pdf, attachments, madeAt, reason: 'Печать', key })).pdf;
  };
  const attachment = (name: string, bytes: Uint8Array): Attachment => ({
    name,
    bytes,
    mimeType: 'application/octet-stream',
    relationship: 'Data',
    description: 'Файл',
  });
  const counts = (pdf: Buffer): number[] =>
    ONCE.map((word) => pdf.toString('latin1').split(word).length - 1);

  it('covers the whole file but the signature, in place', async () => {
    const pdf = await seal(await onePage());
    const text = pdf.toString('latin1');
    const [, range = ''] = /\/ByteRange (\[[^\]]*\] *)/.exec(text) ?? [];
    expect(range).toHaveLength('[ 0 9999999999 9999999999 9999999999 ]'.length);
    const [from, a = 0, b = 0, c = 0] = (range.match(/\d+/g) ?? []).map(Number);
    expect(from).toBe(0);
    expect(b + c).toBe(pdf.length);
    expect(text[a]).toBe('<');
    expect(text[b - 1]).toBe('>');
    expect(b - a).toBe(24_002);
    expect(text.slice(a + 1, b - 1)).toMatch(/^30[0-9a-f]+0*$/);
  });

  it('leaves the content of the pages as it was', async () => {
    const document = await onePage();
    const before = await PDFDocument.load(await document.save());
    const after = await PDFDocument.load(await seal(document));
    const content = (of: PDFDocument): string => {
      const stream = of.getPage(0).node.Contents();
      const first = stream instanceof PDFArray ? of.context.lookup(stream.get(0)) : stream;
      return Buffer.from((first as PDFRawStream).getContents()).toString('hex');
    };
    expect(content(after)).toBe(content(before));
  });

  it('keeps one end and one signature when the document itself speaks of them', async () => {
    const document = await onePage();
    document.context.trailerInfo.Info = document.context.register(
      document.context.obj({
        Title: PDFString.of('How %%EOF and startxref'),
        Keywords: [PDFString.of('/ByteRange')],
      }),
    );
    const plain = document.context.stream('BT (%%EOF startxref /ByteRange [0 1 2 3]) Tj ET');
    const page = document.getPage(0).node;
    page.set(PDFName.of('Contents'), document.context.register(plain));
    const pdf = await seal(await document.save({ useObjectStreams: false }));
    expect(counts(pdf)).toEqual([1, 1, 1]);
    const sealed = await PDFDocument.load(pdf, { updateMetadata: false });
    const stream = sealed.getPage(0).node.Contents() as PDFRawStream;
    const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    expect(drawn).toContain('(%%EOF startxref /ByteRange [0 1 2 3])');
    expect(sealed.getTitle()).toBe('How %%EOF and startxref');
  });

  it('keeps one end when an attachment does not pack and zlib stores it as it is', async () => {
    const noise = (n: number): Buffer => createHash('sha512').update(String(n)).digest();
    const bytes = Buffer.concat([noise(1), noise(2), Buffer.from('%%EOF'), noise(3)]);
    expect(deflateSync(bytes).includes('%%EOF')).toBe(true);
    const pdf = await seal(await onePage(), [attachment('noise.bin', bytes)]);
    expect(counts(pdf)).toEqual([1, 1, 1]);
    expect(await attachedBytes(pdf)).toEqual([bytes]);
  });

  it('writes attachments in the order of their names, whatever order they came in', async () => {
    const names = ['b.txt', 'README.txt', 'a.txt'];
    const files = names.map((name) => attachment(name, Buffer.from(name)));
    const pdf = await seal(await onePage(), files);
    expect((await attachedBytes(pdf)).map(String)).toEqual(['README.txt', 'a.txt', 'b.txt']);
  });

  it('refuses two attachments of one name, and names that could be paths', async () => {
    const twice = [attachment('a.txt', Buffer.of(1)), attachment('a.txt', Buffer.of(2))];
    await expect(seal(await onePage(), twice)).rejects.toThrow(SealRefused);
    const outside = [attachment('../a.txt', Buffer.of(1))];
    await expect(seal(await onePage(), outside)).rejects.toThrow(SealRefused);
  });

  it('refuses a file that is sealed already, has a form, or is no PDF', async () => {
    await expect(seal(await seal(await onePage()))).rejects.toThrow(SealRefused);
    const withForm = await onePage();
    withForm.getForm().createTextField('name');
    await expect(seal(withForm)).rejects.toThrow(SealRefused);
    await expect(seal(Buffer.from('no PDF'))).rejects.toThrow(SealRefused);
  });

  it('refuses a chain for which the signature has no room', async () => {
    const chain = Array.from({ length: 40 }, () => root.certificate);
    const pdf = await (await onePage()).save();
    const sealing = sealPdf({ pdf, attachments: [], madeAt, reason: 'r', key: { ...key, chain } });
    await expect(sealing).rejects.toThrow('its place 12000');
  });

  it.each(['Nums', 'Kids'])(
    'puts its field into the structure of a tagged file: %s',
    async (form) => {
      const document = await onePage();
      const { context, catalog } = document;
      const pairs = { Nums: [4, context.obj([])] };
      const trunk = context.register(context.obj({ Type: 'StructElem', S: 'Document' }));
      const root = context.obj({
        Type: 'StructTreeRoot',
        K: trunk,
        ParentTree: form === 'Nums' ? pairs : { Kids: [{ Limits: [4, 4], ...pairs }] },
      });
      catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
      const sealed = await PDFDocument.load(await seal(document));
      const widget = widgetOf(sealed);
      const key = widget.lookup(PDFName.of('StructParent'), PDFNumber).asNumber();
      expect(key).toBe(5);
      const element = elementAt(sealed, key);
      expect(element.get(PDFName.of('S'))).toBe(PDFName.of('Form'));
      const kid = element.lookup(PDFName.of('K'), PDFDict);
      expect(sealed.context.lookup(kid.get(PDFName.of('Obj')))).toBe(widget);
    },
  );
});

async function onePage(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage([300, 200]).drawText('Agreement', { x: 20, y: 100 });
  return document;
}

function widgetOf(document: PDFDocument): PDFDict {
  const annotations = document.getPage(0).node.Annots();
  return annotations?.lookup(0, PDFDict) ?? PDFDict.withContext(document.context);
}

function elementAt({ catalog, context }: PDFDocument, key: number): PDFDict {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root.lookup(PDFName.of('ParentTree'), PDFDict);
  const kids = tree.lookup(PDFName.of('Kids'));
  const leaf = kids instanceof PDFArray ? kids.lookup(kids.size() - 1, PDFDict) : tree;
  const pairs = leaf.lookup(PDFName.of('Nums'), PDFArray).asArray();
  const at = pairs.findIndex((it) => it instanceof PDFNumber && it.asNumber() === key);
  return context.lookup(pairs[at + 1], PDFDict);
}

async function attachedBytes(pdf: Buffer): Promise<Buffer[]> {
  const document = await PDFDocument.load(pdf);
  const files = document.catalog.lookup(PDFName.of('AF'), PDFArray);
  return files.asArray().map((file) => {
    const stream = document.context
      .lookup(file, PDFDict)
      .lookup(PDFName.of('EF'), PDFDict)
      .lookup(PDFName.of('F'));
    return Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode());
  });
}

import { describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { openPdf, savePdf } from '#libs/pdf-file';
import { dictsToLookAt } from './dicts-to-look-at.js';
import { keysOf } from './pdf-reading.js';

type Fill = (document: PDFDocument) => void;

/** Keys of the dictionaries that are looked at for `/JS` and `/Launch`. */
async function keysLookedAt(fill: Fill): Promise<string[]> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  fill(document);
  const opened = await openPdf(await savePdf(document));
  expect(opened.plain).toBeDefined();
  return [...dictsToLookAt(opened, ['JS', 'Launch'])].flatMap(keysOf);
}

describe('dictsToLookAt', () => {
  it('passes over what spells none of the names', async () => {
    const keys = await keysLookedAt(({ context }) => {
      context.register(context.obj({ Plain: 'Value', Text: PDFString.of('JS') }));
    });
    expect(keys).not.toContain('Plain');
  });

  it.each<[string, Fill]>([
    ['as a key', ({ context }) => context.register(context.obj({ Marked: 1, JS: 1 }))],
    ['as a value', ({ context }) => context.register(context.obj({ Marked: { S: 'Launch' } }))],
    ['inside a list', ({ context }) => context.register(context.obj([[{ Marked: 'JS' }]]))],
    [
      'in the dictionary of a stream',
      ({ context }) => context.register(context.stream('x', { Marked: 'JS' })),
    ],
    [
      'as an object by itself, which may stand anywhere',
      ({ context }) => {
        context.register(context.obj({ Marked: context.register(PDFName.of('Launch')) }));
      },
    ],
  ])('gives what spells a name %s', async (_, fill) => {
    expect(await keysLookedAt(fill)).toContain('Marked');
  });

  it('gives what spells a name by the number of a letter', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage();
    document.context.register(document.context.obj({ Marked: 'QQQQ' }));
    const bytes = Buffer.from(await savePdf(document));
    bytes.write('/#4aS', bytes.indexOf('/QQQQ'), 'latin1');
    const opened = await openPdf(bytes);
    expect([...dictsToLookAt(opened, ['JS'])].flatMap(keysOf)).toContain('Marked');
  });
});

import { describe, expect, it } from '@jest/globals';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

import { FakePdfRenderer } from '../render/fake-pdf-renderer.js';
import { finishRendered } from './finish-rendered.js';

const anchor = (slot: string): string => `<a href="signet-stamp:${slot}"></a>`;
const render = (html: string): Promise<Uint8Array> => new FakePdfRenderer().render(html);

describe('finishRendered', () => {
  it('keeps the very bytes of a document without stamp places', async () => {
    const pdf = await render('<p>Текст</p>');

    const finished = await finishRendered(pdf);
    expect(finished.pdf).toBe(pdf);
    expect(finished).toMatchObject({ pages: 1, anchors: [] });
  });

  it('reads each stamp place in hundredths of a point and deletes it', async () => {
    const filler = '<p>строка</p>'.repeat(60);
    const finished = await finishRendered(
      await render(`${anchor('client')}${filler}${anchor('company')}`),
    );

    expect(finished.anchors).toEqual([
      { slot: 'client', page: 1, rect: [5700, 69500, 29700, 78500] },
      { slot: 'company', page: 2, rect: [5700, expect.any(Number), 29700, expect.any(Number)] },
    ]);
    expect(Buffer.from(finished.pdf).toString('latin1')).not.toMatch(/signet-stamp|\/Annot/);
  });

  it('gives the same bytes for the same input', async () => {
    const pdf = await render(`<p>Текст</p>${anchor('client')}`);

    const [first, second] = [await finishRendered(pdf), await finishRendered(pdf)];
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  it('leaves other links where they are', async () => {
    const pdf = await changed(await render(anchor('client')), (document) => {
      const [page] = document.getPages();
      const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
      link.set(PDFName.of('A'), action(document, 'URI', 'https://example.test/'));
      page?.node.addAnnot(document.context.register(link));
    });

    const finished = await finishRendered(pdf);
    expect(finished.anchors).toHaveLength(1);
    expect(Buffer.from(finished.pdf).toString('latin1')).toContain('https://example.test/');
  });

  it.each(['Client', '', 'a b', '../x', 'x'.repeat(41)])('refuses the slot "%s"', async (slot) => {
    await expect(finishRendered(await render(anchor(slot)))).rejects.toMatchObject({
      code: 'pdf_anchor_invalid',
    });
  });

  it('refuses more pages than allowed', async () => {
    const pdf = await render('<p>строка</p>'.repeat(100));

    await expect(finishRendered(pdf, { pages: 1, bytes: 1e6 })).rejects.toMatchObject({
      code: 'pdf_too_many_pages',
      pages: 3,
      limit: 1,
    });
  });

  it('refuses more bytes than allowed', async () => {
    const pdf = await render('<p>Текст</p>');

    await expect(finishRendered(pdf, { pages: 1, bytes: pdf.length - 1 })).rejects.toMatchObject({
      code: 'pdf_too_large',
    });
  });

  it('refuses bytes that are no PDF', async () => {
    await expect(finishRendered(Buffer.from('<html>'))).rejects.toMatchObject({
      code: 'pdf_unreadable',
    });
  });

  it.each<[string, string, (document: PDFDocument) => void]>([
    [
      'a script',
      '/JavaScript',
      (document) => {
        document.addJavaScript('run', 'app.alert(1)');
      },
    ],
    [
      'a form',
      '/AcroForm',
      (document) => {
        document.getForm();
        document.getForm().createTextField('x');
      },
    ],
    [
      'an action when opened',
      '/OpenAction',
      (document) => {
        document.catalog.set(PDFName.of('OpenAction'), action(document, 'URI', 'https://x.test/'));
      },
    ],
    [
      'a program to be started',
      'the action /Launch',
      (document) => {
        addLink(document, action(document, 'Launch', 'cmd.exe'));
      },
    ],
    [
      'a form sent by a link',
      'the action /SubmitForm',
      (document) => {
        addLink(document, action(document, 'SubmitForm', 'https://x.test/'));
      },
    ],
    [
      'a script in a link',
      'a link to "javascript:alert(1)"',
      (document) => {
        addLink(document, action(document, 'URI', 'javascript:alert(1)'));
      },
    ],
    [
      'a link to a file',
      'a link to "file:///etc/passwd"',
      (document) => {
        addLink(document, action(document, 'URI', 'file:///etc/passwd'));
      },
    ],
  ])('refuses %s', async (_, part, spoil) => {
    const pdf = await changed(await render('<p>Текст</p>'), spoil);

    await expect(finishRendered(pdf)).rejects.toMatchObject({
      code: 'pdf_forbidden_content',
      part,
    });
  });

  it('refuses an attached file', async () => {
    const document = await PDFDocument.load(await render('<p>Текст</p>'));
    await document.attach(Buffer.from('x'), 'x.txt');

    await expect(finishRendered(await document.save())).rejects.toMatchObject({
      code: 'pdf_forbidden_content',
    });
  });
});

async function changed(
  pdf: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf);
  change(document);
  return document.save({ useObjectStreams: false });
}

function action(document: PDFDocument, kind: string, target: string): PDFDict {
  const dict = document.context.obj({ Type: 'Action', S: kind });
  dict.set(PDFName.of('URI'), PDFString.of(target));
  return dict;
}

function addLink(document: PDFDocument, target: PDFDict): void {
  const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] });
  link.set(PDFName.of('A'), target);
  document.getPage(0).node.addAnnot(document.context.register(link));
}

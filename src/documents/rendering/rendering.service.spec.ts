import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakePdfRenderer, PdfReader, RendererBusy, type PdfRenderer } from '#libs/pdf';
import { FileStore, type StoredFile } from '../../platform/index.js';
import { TemplateFiller, type FillableTemplate } from '../../templates/index.js';
import { RenderingService } from './rendering.service.js';

const templateOf = (html: string): FillableTemplate => ({
  id: 't1',
  name: 'Договор',
  eSignatureEnabled: true,
  codeDelivery: null,
  signingClass: 'ordinary',
  shippedKey: null,
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  html,
  sha256: 'a'.repeat(64),
  variables: [],
  warnings: [],
});

/** What was stored last, under its hash. */
class LastFile extends FileStore {
  private last = Buffer.alloc(0);

  override put(bytes: Uint8Array): Promise<string> {
    this.last = Buffer.from(bytes);
    return Promise.resolve(sha256Of(this.last));
  }

  override get(sha256: string): Promise<Buffer> {
    return sha256 === sha256Of(this.last)
      ? Promise.resolve(this.last)
      : Promise.reject(new Error(`${sha256} was not stored`));
  }

  override has(sha256: string): Promise<boolean> {
    return Promise.resolve(sha256 === sha256Of(this.last));
  }

  override delete(): Promise<void> {
    return Promise.resolve();
  }

  override async *list(): AsyncIterable<StoredFile> {
    yield await Promise.resolve({ sha256: sha256Of(this.last), storedAt: new Date(0) });
  }

  override removeUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  override probe(): Promise<void> {
    return Promise.resolve();
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Prints something else than it was given. */
class Garbling extends FakePdfRenderer {
  override render(): Promise<Uint8Array> {
    return super.render('<p>zzz</p>');
  }
}

class Busy extends FakePdfRenderer {
  override render(): Promise<Uint8Array> {
    return Promise.reject(new RendererBusy('The line is full.'));
  }
}

describe('freezing a document', () => {
  const filler = new TemplateFiller();
  const reader = new PdfReader();
  let files: LastFile;

  beforeEach(() => {
    files = new LastFile();
  });
  afterAll(async () => {
    await Promise.all([filler.close(), reader.close()]);
  });

  const freeze = (
    html: string,
    values: object = {},
    renderer: PdfRenderer = new FakePdfRenderer(),
  ): ReturnType<RenderingService['freeze']> =>
    new RenderingService(filler, renderer, reader, files).freeze(templateOf(html), values);

  it('stores the pages under their hash and tells where the marks go', async () => {
    const frozen = await freeze('<p>Договор с {{ name }}</p><p>{{подпись_клиента}}</p>', {
      name: 'Ивановым',
    });

    const pdf = await files.get(frozen.sha256);
    expect(frozen).toMatchObject({
      bytes: pdf.length,
      pages: 1,
      stampBoxes: [{ slot: 'client', page: 1 }],
      hiddenWords: [],
      rendered: { rendererVersion: 'FakePdfRenderer/1' },
    });
    expect(frozen.text).toContain('Договор с Ивановым');
    expect(frozen.rendered.bytes).not.toBe(frozen.bytes);
  });

  it('reads a long document back by its beginning', async () => {
    const frozen = await freeze('{% for n in (1..300) %}<p>Пункт {{ n }}</p>{% endfor %}');

    expect(frozen.pages).toBeGreaterThan(3);
    expect(frozen.hiddenWords).toEqual([]);
  });

  it('refuses a letter that no font has, before anything is drawn', async () => {
    await expect(freeze('<p>{{ name }}</p>', { name: '漢字' }, new Busy())).rejects.toMatchObject({
      code: 'pdf_text_lost',
      kind: 'invalid',
    });
  });

  it.each(['<p>Договор подряда номер пятнадцать</p>', '<p>слово</p>'.repeat(250)])(
    'refuses pages in which the text is not found again',
    async (html) => {
      await expect(freeze(html, {}, new Garbling())).rejects.toMatchObject({
        code: 'pdf_text_lost',
      });
    },
  );

  it('says that it cannot draw now when the renderer is to blame', async () => {
    await expect(freeze('<p>Акт</p>', {}, new Busy())).rejects.toMatchObject({
      code: 'renderer_busy',
      kind: 'unavailable',
    });
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { PdfReader } from '../../../libs/pdf/src/raster/pdf-reader.js';
import { browserLeaders } from './browser-leaders.js';
import {
  HeadlessShellRenderer,
  type HeadlessShellOptions,
} from '../../../libs/pdf/src/render/headless-shell-renderer.js';
import { ASSET_ORIGIN } from '../../../libs/pdf/src/render/page-requests.js';
import { pdfRendererContract } from '../../../libs/pdf/src/render/pdf-renderer.contract.js';

jest.setTimeout(60_000);

pdfRendererContract('HeadlessShellRenderer', () => new HeadlessShellRenderer());

describe('HeadlessShellRenderer', () => {
  const reader = new PdfReader();
  const made: HeadlessShellRenderer[] = [];
  const make = (options: HeadlessShellOptions = {}): HeadlessShellRenderer => {
    const renderer = new HeadlessShellRenderer({ pages: 2, ...options });
    made.push(renderer);
    return renderer;
  };
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    (await reader.pageTexts(pdf)).join('\n').trim();

  afterEach(async () => {
    await Promise.all(made.splice(0).map((renderer) => renderer.close()));
    await reader.close();
  });

  it('proves at the start that it can print Russian text in the shipped font', async () => {
    await expect(make().start()).resolves.toBeUndefined();
  });

  it('says what to install when the named browser cannot be run', async () => {
    const renderer = make({ chromePath: '/nonexistent/chrome' });

    await expect(renderer.start()).rejects.toMatchObject({
      code: 'renderer_unavailable',
      message: expect.stringContaining('/nonexistent/chrome'),
    });
  });

  it('says so when the named program is no browser', async () => {
    await expect(make({ chromePath: '/bin/true' }).render('x')).rejects.toMatchObject({
      code: 'renderer_unavailable',
    });
  });

  it('sets text in PT Serif and PT Sans without being given any font', async () => {
    const pdf = await make().render(
      '<meta charset="utf-8"><p style="font-family:serif">Ж</p>' +
        '<p style="font-family:Arial">Ж</p><p style="font-family:Calibri;font-weight:bold">Ж</p>',
    );

    const names = new Set(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/[A-Z]{6}\+[\w-]+/g),
    );
    expect([...names].map((name) => name.slice(7)).sort()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^PTSerif/),
        expect.stringMatching(/^PTSans.*Bold/),
        expect.stringMatching(/^PTSans/),
      ]),
    );
  });

  it('gives up a page that takes too long, and goes on with the next', async () => {
    const renderer = make({ renderLimitMs: 1500 });
    await renderer.render('<p>warm</p>');
    const endless = `<style>div{float:left;width:1px}</style>${'<table><tr><td>'.repeat(3000)}`;
    const heavy = renderer.render(endless + '<div>x</div>'.repeat(80_000));

    await expect(heavy).rejects.toMatchObject({ code: 'render_timeout', retryable: false });
    expect(await textOf(await renderer.render('<p>next</p>'))).toBe('next');
  });

  it('refuses at once when too many wait, and in time when the turn does not come', async () => {
    const renderer = make({ pages: 1, maxWaiting: 1, maxWaitMs: 5000 });
    const running = renderer.render('<p>1</p>');
    const waiting = renderer.render('<p>2</p>');

    await expect(renderer.render('<p>3</p>')).rejects.toMatchObject({
      code: 'renderer_busy',
      retryable: true,
    });
    await expect(Promise.all([running, waiting])).resolves.toHaveLength(2);
  });

  it('survives the death of its browser in the middle of work', async () => {
    const renderer = make();
    await renderer.render('<p>warm</p>');
    const work = Array.from({ length: 20 }, (_, index) => renderer.render(`<p>work ${index}</p>`));
    await killBrowsers();

    const texts = await Promise.all((await Promise.all(work)).map(textOf));
    expect(texts).toEqual(Array.from({ length: 20 }, (_, index) => `work ${index}`));
  });

  it('replaces a worn browser without failing a render, and leaves no process behind', async () => {
    const renderer = make({ wear: { renders: 5 } });
    const work = Array.from({ length: 60 }, (_, index) => renderer.render(`<p>work ${index}</p>`));

    const texts = await Promise.all((await Promise.all(work)).map(textOf));
    expect(texts).toEqual(Array.from({ length: 60 }, (_, index) => `work ${index}`));
    await renderer.close();
    expect(await browserLeaders()).toEqual([]);
  });

  it('serves the files it was given, and only those', async () => {
    const red = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
      'base64',
    );
    const assets = new Map([['/red.png', { contentType: 'image/png', body: red }]]);
    const withImage = (path: string): string =>
      `<style>@page{size:100pt 100pt;margin:0}body{margin:0}img{width:100pt;height:100pt}</style>` +
      `<img src="${ASSET_ORIGIN}${path}">`;
    const renderer = make({ assets });

    const [size] = await reader.pageSizes(await renderer.render(withImage('/red.png')));
    const known = await reader.pageInk(
      await renderer.render(withImage('/red.png')),
      1,
      size ?? { width: 1, height: 1 },
    );
    const pdf = Buffer.from(await renderer.render(withImage('/red.png'))).toString('latin1');
    const other = Buffer.from(await renderer.render(withImage('/blue.png'))).toString('latin1');
    expect(known).toEqual([{ left: 0, bottom: 0, right: 100, top: 100 }]);
    expect(pdf).toMatch(/\/Width 1\s/);
    expect(other).not.toMatch(/\/Width 1\s/); // only the browser's sign for a missing picture
  });
});

async function killBrowsers(): Promise<void> {
  for (const pid of await browserLeaders()) process.kill(-pid, 'SIGKILL');
}

import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { PdfReader } from '../../../libs/pdf/src/raster/pdf-reader.js';
import { browserLeaders } from './browser-leaders.js';
import { HeadlessShellRenderer } from '../../../libs/pdf/src/render/headless-shell-renderer.js';

jest.setTimeout(60_000);

describe('HeadlessShellRenderer isolates the page', () => {
  const reader = new PdfReader();
  const renderer = new HeadlessShellRenderer({ pages: 1 });
  const textOf = async (pdf: Uint8Array): Promise<string> =>
    (await reader.pageTexts(pdf)).join('\n').trim();

  let server: Server;
  let hits: string[];
  let origin: string;

  afterAll(async () => {
    await renderer.close();
    await reader.close();
  });
  beforeEach(async () => {
    hits = [];
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('secret');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['image', (o: string) => `<img src="http://${o}/a"><img srcset="//${o}/b 1x">`],
    ['upper-case scheme', (o: string) => `<p style="background:url(HTTP://${o}/a)">x</p>`],
    [
      'mapped address',
      (o: string) => `<img src="http://[::ffff:127.0.0.1]:${o.split(':')[1] ?? ''}/">`,
    ],
    [
      'style sheet',
      (o: string) =>
        `<link rel="stylesheet" href="http://${o}/a"><style>@import "http://${o}/b";</style>`,
    ],
    [
      'font',
      (o: string) =>
        `<style>@font-face{font-family:f;src:url(http://${o}/f)}p{font-family:f}</style><p>x</p>`,
    ],
    [
      'frame',
      (o: string) =>
        `<iframe src="http://${o}/a"></iframe><iframe srcdoc="<img src='http://${o}/b'>"></iframe>`,
    ],
    [
      'object and embed',
      (o: string) => `<object data="http://${o}/a"></object><embed src="http://${o}/b">`,
    ],
    [
      'prefetch and preconnect',
      (o: string) =>
        `<link rel="prefetch" href="http://${o}/a"><link rel="preconnect" href="http://${o}"><link rel="icon" href="http://${o}/c">`,
    ],
    ['refresh', (o: string) => `<meta http-equiv="refresh" content="0;url=http://${o}/a">`],
    [
      'script',
      (o: string) =>
        `<script>fetch('http://${o}/a');document.write('run')</script><img src=x onerror="fetch('http://${o}/b')">`,
    ],
    [
      'media',
      (o: string) =>
        `<video src="http://${o}/a" poster="http://${o}/b"></video><audio src="http://${o}/c" autoplay></audio>`,
    ],
    [
      'picture in a picture',
      (o: string) => `<svg><image href="http://${o}/a"/><use href="http://${o}/b#x"/></svg>`,
    ],
    ['share of another host', (o: string) => `<img src="\\\\${o}\\a"><img src="file://${o}/a">`],
  ])('from the network: %s', async (_, body) => {
    const pdf = await renderer.render(`<p>text</p>${body(origin)}`);

    const text = await textOf(pdf);
    expect(text).toContain('text');
    expect(text).not.toMatch(/secret|run/);
    expect(await textOf(await renderer.render('<p>after</p>'))).toBe('after');
    expect(hits).toEqual([]);
  });

  it('from the disk', async () => {
    const pdf = await renderer.render(
      '<p>text</p><iframe src="file:///etc/passwd"></iframe><iframe src="FILE:///etc/passwd"></iframe>' +
        '<object data="file:///etc/passwd"></object><link rel="stylesheet" href="file:///etc/passwd">',
    );

    expect(await textOf(pdf)).not.toContain('root:');
  });

  it('from the environment of this process', async () => {
    await renderer.render('<p>x</p>');

    const [leader] = await browserLeaders();
    const environment = await readFile(`/proc/${leader ?? 0}/environ`, 'utf8');
    const names = environment
      .split('\0')
      .map((line) => line.split('=')[0])
      .filter((name) => name !== '' && name !== 'PWD'); // a shell adds PWD
    expect(names.sort()).toEqual(['FONTCONFIG_FILE', 'HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ']);
  });
});

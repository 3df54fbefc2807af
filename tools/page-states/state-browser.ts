import puppeteer, { type Browser, type HTTPRequest, type Page as Tab } from 'puppeteer';

import { findBrowser } from '#libs/pdf';
import { renderPage } from '../../src/platform/index.js';
import { icon } from '../../src/platform/pages/base-page.js';

import { sampleLogo } from './branded-states.js';
import type { PageState } from './page-state.js';
import { samplePageHtml, samplePages } from './sample-document.js';

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  /** Also the part after `#`. */
  readonly fragment?: string;
}

const origin = 'http://127.0.0.1:1';

/**
 * A browser that shows states of pages from memory, under their real headers: no server, no network.
 * Close it when done.
 */
export class StateBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly images: readonly Buffer[],
  ) {}

  static async launch(): Promise<StateBrowser> {
    const browser = await puppeteer.launch({
      executablePath: await findBrowser(process.env['CHROME_PATH']),
      headless: 'shell',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    return new StateBrowser(browser, await photographSample(browser));
  }

  /** A tab that shows the state; errors of the console and of scripts are pushed to `complaints`. */
  async open(state: PageState, view: View, complaints: string[] = []): Promise<Tab> {
    const tab = await this.browser.newPage();
    await tab.setViewport({ width: view.width, height: view.height });
    await tab.setJavaScriptEnabled(view.scripts ?? true);
    await tab.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: view.scheme ?? 'light' },
    ]);
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(String(error)));
    await tab.setRequestInterception(true);
    tab.on('request', (request) => void this.answer(request, state));
    await tab.goto(`${origin}/${state.name}${view.fragment ?? ''}`, {
      waitUntil: state.isLoading ? 'domcontentloaded' : 'load',
    });
    if (state.opened !== undefined) await tab.$eval(state.opened, reveal);
    return tab;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private answer(request: HTTPRequest, state: PageState): Promise<void> {
    const { pathname } = new URL(request.url());
    if (pathname === `/${state.name}`) {
      const { html, headers } = renderPage(state.page, { https: false });
      return request.respond({ status: 200, headers, body: html });
    }
    const asset = [icon, ...state.page.scripts].find((one) => one.path === pathname);
    if (asset) return request.respond({ contentType: asset.contentType, body: asset.bytes });
    if (pathname.startsWith('/never.')) return Promise.resolve(); // as on a network that hangs
    if (pathname === sampleLogo.path) {
      return request.respond({ contentType: 'image/svg+xml', body: sampleLogo.svg });
    }
    const image = this.images[Number(/^\/sample\/(\d+)\.png$/.exec(pathname)?.[1]) - 1];
    if (image) return request.respond({ contentType: 'image/png', body: image });
    return request.respond({ status: 204, body: '' });
  }
}

function reveal(element: Element): void {
  if (element instanceof HTMLDetailsElement) element.open = true;
  if (element instanceof HTMLElement) element.hidden = false;
  element.scrollIntoView({ block: 'nearest' });
}

async function photographSample(browser: Browser): Promise<Buffer[]> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 794, height: 1123, deviceScaleFactor: 1.5 });
  const images: Buffer[] = [];
  for (const index of samplePages.keys()) {
    await tab.setContent(samplePageHtml(index + 1));
    images.push(Buffer.from(await tab.screenshot()));
  }
  await tab.close();
  return images;
}

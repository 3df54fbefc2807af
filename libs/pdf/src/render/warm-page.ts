import type { Browser, CDPSession, Page, Protocol } from 'puppeteer';

import { answerRequest, type PageAsset } from './page-requests.js';
import { RenderFailed, RenderTimeout } from './render.errors.js';

/** A4, and margins that keep the foot of the page free, wherever the document's own @page says nothing. */
const PRINT_OPTIONS: Protocol.Page.PrintToPDFRequest = {
  preferCSSPageSize: true,
  printBackground: true,
  paperWidth: 210 / 25.4,
  paperHeight: 297 / 25.4,
  marginTop: 15 / 25.4,
  marginRight: 15 / 25.4,
  marginBottom: 20 / 25.4,
  marginLeft: 20 / 25.4,
  generateTaggedPDF: true,
};

/** Loads the fonts and starts the browser's printing process before somebody waits for it. */
const FIRST_PRINT =
  '<meta charset="utf-8"><p style="font-family: PT Serif">Аа</p><p style="font-family: PT Sans">Аа</p>';
const FIRST_PRINT_LIMIT_MS = 15_000;

/** Thrown inside when the browser or the page's process went away; the renderer turns it into a retry. */
export class PageLost extends Error {
  constructor(
    readonly isBrowserGone: boolean,
    options?: ErrorOptions,
  ) {
    super('The page was lost while rendering.', options);
  }
}

/**
 * One page that is opened once and then prints many documents. It speaks to the browser directly:
 * opening a page per document costs twenty times what printing it does.
 */
export class WarmPage {
  /** A page that timed out, broke down or tried to leave its document is not used again. */
  isSpoiled = false;

  private lose: ((lost: PageLost) => void) | undefined;

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly frameId: string,
  ) {}

  static async open(browser: Browser, assets: ReadonlyMap<string, PageAsset>): Promise<WarmPage> {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const warm = new WarmPage(page, session, frameTree.frame.id);
    await warm.isolate(assets);
    await warm.print(FIRST_PRINT, FIRST_PRINT_LIMIT_MS);
    return warm;
  }

  /** @throws RenderTimeout, RenderFailed, PageLost */
  async print(html: string, limitMs: number): Promise<Uint8Array> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      this.lose = reject;
      timer = setTimeout(() => {
        this.isSpoiled = true;
        reject(new RenderTimeout(limitMs));
      }, limitMs);
    });
    try {
      return await Promise.race([this.printLoaded(html), end]);
    } finally {
      clearTimeout(timer);
      this.lose = undefined;
    }
  }

  /** Closes the page without waiting: one that hangs would never answer. */
  discard(): void {
    void this.page.close().catch(() => undefined);
  }

  private async printLoaded(html: string): Promise<Uint8Array> {
    const isLoaded = new Promise<void>((resolve) =>
      this.session.once('Page.loadEventFired', () => {
        resolve();
      }),
    );
    try {
      await this.session.send('Page.setDocumentContent', { frameId: this.frameId, html });
      await isLoaded;
      const { data } = await this.session.send('Page.printToPDF', PRINT_OPTIONS);
      return Buffer.from(data, 'base64');
    } catch (error) {
      throw this.explain(error);
    }
  }

  private explain(error: unknown): Error {
    this.isSpoiled = true;
    const isSessionGone = this.session.detached || !this.page.browser().connected;
    if (isSessionGone) return new PageLost(!this.page.browser().connected, { cause: error });
    return new RenderFailed('The browser refused to print this page.', { cause: error });
  }

  /** SEC-25: no script, no request that leaves the process, no way to another document. */
  private async isolate(assets: ReadonlyMap<string, PageAsset>): Promise<void> {
    const { session } = this;
    session.on('Fetch.requestPaused', (request) => {
      // The page may be gone by the time of the answer; then nobody waits for it.
      void answerRequest(session, request, assets).catch(() => undefined);
    });
    session.on('Page.frameScheduledNavigation', () => (this.isSpoiled = true));
    session.on('Page.frameRequestedNavigation', () => (this.isSpoiled = true));
    session.on('Inspector.targetCrashed', () => {
      this.isSpoiled = true;
      this.lose?.(new PageLost(false));
    });
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await session.send('Inspector.enable');
    await session.send('Page.enable');
  }
}

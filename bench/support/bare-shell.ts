import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { makeFontFolder } from '../../libs/pdf/src/render/font-folder.js';
import { isRoot } from './is-root.js';

/**
 * What the budgets of rendering are multiples of: `setDocumentContent` and `printToPDF` on a warm page,
 * spoken to directly, with nothing around them. Same fonts and same paper as ours.
 */
export class BareShell {
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
    readonly print: (html: string) => Promise<Uint8Array>,
  ) {}

  static async start(executablePath: string): Promise<BareShell> {
    const folder = await mkdtemp(join(tmpdir(), 'bench-shell-'));
    const browser = await puppeteer.launch({
      executablePath,
      headless: 'shell',
      pipe: true,
      args: sandboxFlags(),
      env: { FONTCONFIG_FILE: await makeFontFolder(folder), HOME: folder, PATH: '/usr/bin:/bin' },
    });
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    await session.send('Page.enable');
    const print = async (html: string): Promise<Uint8Array> => {
      const loaded = new Promise<unknown>((resolve) =>
        session.once('Page.loadEventFired', resolve),
      );
      await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
      await loaded;
      const options = { preferCSSPageSize: true, printBackground: true };
      const { data } = await session.send('Page.printToPDF', options);
      return Buffer.from(data, 'base64');
    };
    return new BareShell(browser, folder, print);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The way most programs make PDFs: a whole browser, and a new page for every document. */
export class FullBrowser {
  private constructor(private readonly browser: Browser) {}

  static async start(executablePath: string): Promise<FullBrowser> {
    return new FullBrowser(
      await puppeteer.launch({ executablePath, headless: true, args: sandboxFlags() }),
    );
  }

  async print(html: string): Promise<Uint8Array> {
    const page = await this.browser.newPage();
    try {
      await page.setContent(html);
      return await page.pdf({ preferCSSPageSize: true, printBackground: true });
    } finally {
      await page.close();
    }
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

function sandboxFlags(): string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}

import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '#libs/pdf';

const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** What axe-core found wrong, short enough to read in a failed test. */
export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** A real browser the size of a cheap phone. */
export class PhoneBrowser {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<PhoneBrowser> {
    const executablePath = await findBrowser();
    const browser = await puppeteer.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new PhoneBrowser(browser);
  }

  /** A page with cookies of its own; errors of its scripts fail the test through `errors`. */
  async page(options: { script?: boolean } = {}): Promise<{ page: Page; errors: string[] }> {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isStatusNotice(message.text()))
        errors.push(message.text());
    });
    await page.setViewport(PHONE);
    await page.setJavaScriptEnabled(options.script ?? true);
    return { page, errors };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** WCAG 2.2 A and AA, and axe's own best practices. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  // Not through a script element: the page's own policy would rightly refuse it.
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html.slice(0, 200)) })))`,
  );
  return found as Violation[];
}

/** Whether nothing sticks out to the right of a phone's screen. */
export async function fitsTheScreen(page: Page): Promise<boolean> {
  return (await page.evaluate(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  )) as boolean;
}

/** The browser itself reports answers of 4xx as errors; the page means them. */
function isStatusNotice(text: string): boolean {
  return text.includes('the server responded with a status of 4');
}

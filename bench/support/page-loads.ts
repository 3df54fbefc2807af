import type { Browser, CookieData, Page } from 'puppeteer';

/** One request of a page and what came over the wire for it, headers included. */
export interface Loaded {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  /** A picture of a document's page. */
  readonly isPicture: boolean;
}

const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** The cookies of a header, for a browser that shall send them to this host. */
export function cookiesOf(header: string, domain: string): CookieData[] {
  const pairs = header.split('; ').filter(Boolean);
  return pairs.map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return { name, value: pair.slice(name.length + 1), domain, path: '/' };
  });
}

/**
 * Everything that a phone loads for an address, in a browser that has kept nothing but the cookies given.
 * @param prepare what is done to the tab before it goes there
 */
export async function loadsOf(
  browser: Browser,
  address: string,
  cookies = '',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Loaded[]> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(PHONE);
    const url = new URL(address);
    await context.setCookie(...cookiesOf(cookies, url.hostname));
    await prepare?.(page);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    const asked = new Map<string, { method: string; path: string }>();
    const loaded: Loaded[] = [];
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { pathname } = new URL(request.url);
      asked.set(requestId, { method: request.method, path: pathname });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
      const known = asked.get(requestId);
      if (!known) return;
      loaded.push({ ...known, bytes, isPicture: /\/pages\/\d+/.test(known.path) });
    });
    const answer = await page.goto(address, { waitUntil: 'networkidle0' });
    if (answer?.status() !== 200) throw new Error(`${url.pathname} answered ${answer?.status()}`);
    return loaded;
  } finally {
    await context.close();
  }
}

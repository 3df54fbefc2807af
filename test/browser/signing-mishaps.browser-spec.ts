import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page as Tab } from 'puppeteer';
import { BrowserRig } from '../support/browser-rig.js';
import type { SentLink } from '../support/page-rig.js';
import { fitsTheScreen, violationsOn } from '../support/phone-browser.js';
import { headingOf, press, tickAll, toMiddle, valueOf, wordsOf } from '../support/tab-acts.js';

const SIGN = '#sign .bar button';
const DONE = 'Документ подписан';
/** Bytes a second and milliseconds, as DevTools has them for «Slow 3G». */
const SLOW_3G = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};

/** What goes wrong on real phones, and where everybody ends all the same. */
describe('the signing page when something goes wrong', () => {
  let desk: BrowserRig;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    desk = await BrowserRig.start();
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.browserContext().close();
  });

  afterAll(() => desk.close());

  const open = async (sent: SentLink): Promise<Tab> => {
    const tab = await desk.opened(sent);
    tabs.push(tab);
    return tab;
  };
  const land = async (sent: SentLink): Promise<{ tab: Tab; network: CDPSession }> => {
    const tab = await desk.landing(sent.link);
    tabs.push(tab);
    const network = await tab.createCDPSession();
    await network.send('Network.enable');
    return { tab, network };
  };
  const fillIn = async (tab: Tab, { code }: SentLink): Promise<void> => {
    await tickAll(tab);
    await tab.type('#code', code);
  };
  const signatures = async (sent: SentLink): Promise<number> =>
    (await desk.rig.journal(sent)).filter(({ type }) => type === 'document.signed').length;

  it('brings a second tab to the same end', async () => {
    const sent = await desk.rig.sent();
    const first = await open(sent);
    const second = await first.browserContext().newPage();
    await second.goto(first.url());
    await fillIn(second, sent);
    await fillIn(first, sent);
    await press(first, SIGN);
    await second.bringToFront();
    await press(second, SIGN);

    expect([await headingOf(first), await headingOf(second)]).toEqual([DONE, DONE]);
    expect(await signatures(sent)).toBe(1);
  });

  it('shows the end after the back button, not the form', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent);
    await fillIn(tab, sent);
    await press(tab, SIGN);
    await tab.goBack();
    expect(await headingOf(tab)).toBe(DONE);
    await tab.goBack();

    expect(await headingOf(tab)).toBe(DONE);
    expect(await signatures(sent)).toBe(1);
  });

  it('goes on after a reload in the middle, with what was agreed to', async () => {
    const sent = await desk.rig.sent({ codeDelivery: 'on-demand' });
    const tab = await open(sent);
    await tickAll(tab);
    await press(tab, SIGN);
    await tab.reload();
    expect(await wordsOf(tab)).toContain('Вы согласились:');
    const { code } = await desk.sms(sent.phone);
    await tab.type('#code', code);
    await press(tab, SIGN);

    expect(await headingOf(tab)).toBe(DONE);
  });

  it('asks for a new code when the old one has run out', async () => {
    const sent = await desk.rig.sent({ codeDelivery: 'on-demand' });
    const tab = await open(sent);
    await tickAll(tab);
    await press(tab, SIGN);
    const { code } = await desk.sms(sent.phone);
    desk.rig.testApp.clock.advance(11 * 60_000);
    await tab.type('#code', code);
    await press(tab, SIGN);

    expect(await tab.title()).toMatch(/^Ошибка: /);
    expect(await wordsOf(tab)).toContain('Этот код больше не действует. Получите новый');
    expect(await violationsOn(tab)).toEqual([]);
    await press(tab, SIGN);
    await tab.type('#code', (await desk.sms(sent.phone)).code);
    await press(tab, SIGN);
    expect(await headingOf(tab)).toBe(DONE);
  });

  it.each(['reload', 'address'] as const)(
    'shows by %s that the signature was kept when its answer was lost',
    async (way) => {
      const sent = await desk.rig.sent();
      const tab = await open(sent);
      const address = tab.url();
      await fillIn(tab, sent);
      const network = await tab.createCDPSession();
      const lost = loseAnswers(network, '*/confirm');
      await toMiddle(tab, SIGN);
      await tab.click(SIGN);
      await lost;
      await network.send('Fetch.disable');
      await tab.waitForFunction('location.protocol === "chrome-error:"');
      await (way === 'reload' ? tab.reload() : tab.goto(address));

      expect(await headingOf(tab)).toBe(DONE);
      expect(await signatures(sent)).toBe(1);
    },
  );

  it('can be read and signed on slow 3G, with paper where pictures are still to come', async () => {
    const sent = await desk.rig.sent();
    const { tab, network } = await land(sent);
    await network.send('Network.emulateNetworkConditions', SLOW_3G);
    await tab.click('main form button');
    await tab.waitForSelector('.page img');
    const [box] = await tab.$$eval('.page img', (images) =>
      images.map((image) => ({
        ratio: image.clientHeight / image.clientWidth,
        hasCome: image.naturalWidth > 0,
        paper: getComputedStyle(image).backgroundImage,
      })),
    );

    expect(box?.hasCome).toBe(false);
    expect(box?.ratio).toBeCloseTo(Math.SQRT2, 1);
    expect(box?.paper).toContain('gradient');
    await tab.waitForFunction('document.querySelector(".page img").naturalWidth > 0');
    await fillIn(tab, sent);
    await press(tab, SIGN);
    expect(await headingOf(tab)).toBe(DONE);
  });

  it('asks for a lost picture again, says so meanwhile, and counts the page as shown only then', async () => {
    const sent = await desk.rig.sent();
    const { tab, network } = await land(sent);
    await network.send('Network.setBlockedURLs', { urls: ['*/pages/*'] });
    await press(tab, 'main form button');
    await tab.waitForFunction('document.querySelector("[data-lost]").textContent !== ""');
    expect(await wordsOf(tab)).toContain('Страница 1 из 1 · не загрузилась, пробуем ещё раз');
    expect(await violationsOn(tab)).toEqual([]);
    await toMiddle(tab, '.page figcaption');
    expect(await shown(sent)).toBe(0);

    await network.send('Network.setBlockedURLs', { urls: [] });
    const beacon = tab.waitForResponse((answer) => answer.url().endsWith('/shown'));
    await tab.waitForFunction('document.querySelector(".page img").naturalWidth > 0');
    await beacon;
    expect(await tab.$eval('[data-lost]', (it) => it.textContent)).toBe('');
    expect(await shown(sent)).toBe(1);
  });

  it('takes the density that the screen has, and the finer one when a page is pinched open', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent);
    const source = (): Promise<string> =>
      tab.$eval('.page img', (it) => new URL(it.currentSrc).searchParams.get('width') ?? '');
    expect(await source()).toBe('750');
    const session = await tab.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await tab.waitForFunction('document.querySelector(".page img").currentSrc.includes("1240")');

    expect(await tab.$eval('.page img', (it) => it.currentSrc)).not.toContain('jpeg');
  });

  it('can be signed at 200 % zoom', async () => {
    const sent = await desk.rig.sent();
    const tab = await desk.landing(sent.link);
    tabs.push(tab);
    await tab.setViewport({ width: 180, height: 370, deviceScaleFactor: 4, isMobile: true });
    await press(tab, 'main form button');
    expect(await fitsTheScreen(tab)).toBe(true);
    await fillIn(tab, sent);
    expect(await valueOf(tab, '#code')).toBe(sent.code);
    await press(tab, SIGN);

    expect(await headingOf(tab)).toBe(DONE);
    expect(await fitsTheScreen(tab)).toBe(true);
  });

  async function shown(sent: SentLink): Promise<number> {
    const journal = await desk.rig.journal(sent);
    return journal.filter(({ type }) => type === 'document.shown').length;
  }
});

/** The server has done its work, and its answer gets lost on the way. Settles when that has happened. */
async function loseAnswers(network: CDPSession, urlPattern: string): Promise<void> {
  await network.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
  await new Promise<void>((resolve) => {
    network.once('Fetch.requestPaused', ({ requestId }) => {
      void network.send('Fetch.failRequest', { requestId, errorReason: 'TimedOut' }).then(() => {
        resolve();
      });
    });
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'puppeteer';
import { BrowserRig } from '../support/browser-rig.js';
import type { PageRig, SentLink } from '../support/page-rig.js';
import { violationsOn } from '../support/phone-browser.js';
import { press, tickAll, toMiddle, valueOf } from '../support/tab-acts.js';

/** What the script and the styles add to the plain forms. */
describe('the signing page in a browser', () => {
  let desk: BrowserRig;
  let rig: PageRig;
  const landing = ({ link }: SentLink): Promise<Tab> => desk.landing(link);
  const opened = (sent: SentLink, script = true): Promise<Tab> => desk.opened(sent, script);

  beforeAll(async () => {
    desk = await BrowserRig.start();
    ({ rig } = desk);
  });

  afterAll(() => desk.close());

  it('leaves behind what the device said and that the page was on screen', async () => {
    const sent = await rig.sent();
    const tab = await opened(sent);
    const beacon = tab.waitForResponse((answer) => answer.url().endsWith('/shown'));
    await toMiddle(tab, '.page figcaption');
    await beacon;
    await tickAll(tab);
    await tab.type('#code', sent.code);
    await press(tab, '#sign .bar button');

    const items = await rig.journal(sent);
    expect(items.find(({ type }) => type === 'document.shown')?.data['pages']).toBe(1);
    const signed = items.find(({ type }) => type === 'document.signed');
    expect(signed?.disclosures).toMatchObject({
      screen: '360x740@2x24',
      browser: expect.stringMatching(/^Chrome \d+$/),
      fingerprint: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  it('keeps the code in the tab while a missing tick is mended, but not a wrong one', async () => {
    const sent = await rig.sent();
    const tab = await opened(sent);
    await tab.type('#code', sent.code);
    await press(tab, '#sign .bar button');
    expect(await valueOf(tab, '#code')).toBe(sent.code);

    await tickAll(tab);
    await tab.$eval('#code', (input) => {
      if ('value' in input) input.value = '';
    });
    await tab.type('#code', sent.code === '000000' ? '000001' : '000000');
    await press(tab, '#sign .bar button');
    expect(await valueOf(tab, '#code')).toBe('');
  });

  it('signs once by a double tap', async () => {
    const sent = await rig.sent();
    const tab = await opened(sent);
    await tickAll(tab);
    await tab.type('#code', sent.code);
    const button = await tab.$('#sign .bar button');
    await Promise.all([tab.waitForNavigation(), button?.click({ count: 2, delay: 5 })]);

    expect(await tab.$eval('h1', (it) => it.textContent)).toBe('Документ подписан');
    const types = (await rig.journal(sent)).map(({ type }) => type);
    expect(types.filter((type) => type === 'code.accepted')).toHaveLength(1);
  });

  it('says that it is working only when it takes a while, and that the connection is gone', async () => {
    const sent = await rig.sent();
    const tab = await opened(sent);
    await tab.setOfflineMode(true);
    await tab.click('#sign .bar button');
    await tab.waitForFunction('document.querySelector(".offline").textContent !== ""');
    expect(await tab.$eval('.offline', (it) => it.textContent)).toMatch(/^Связь прервалась\./);
    await tab.setOfflineMode(false);
    await tab.waitForFunction('document.querySelector(".offline").textContent === ""');

    await tab.evaluate(() => {
      // Stops the answer, not the form: what the person sees meanwhile is the question.
      document.querySelector('#sign')?.setAttribute('target', 'elsewhere');
    });
    await tab.click('#sign .bar button');
    expect(await tab.$eval('#sign .bar button', (it) => it.textContent)).toBe('Подписать');
    await tab.waitForFunction(
      'document.querySelector("#sign .bar button").textContent === "Подписываем…"',
    );
  });

  it('shows the text in large type without a script', async () => {
    const tab = await opened(await rig.sent(), false);
    const height = (): Promise<number> =>
      tab.$eval('.page-text', (it) => it.getBoundingClientRect().height);
    expect(await height()).toBeLessThan(2);
    await tab.click('.to-text');

    expect(await height()).toBeGreaterThan(20);
    expect(await tab.$eval('.page-text', (it) => it.textContent)).toContain('Иванов Иван');
  });

  it('has no barrier in large type, with the agreement open', async () => {
    const tab = await opened(await rig.sent());
    await tab.click('.to-text');
    expect(await violationsOn(tab)).toEqual([]);
    await tab.$$eval('summary', (all) => {
      all.forEach((summary) => {
        summary.click();
      });
    });
    expect(await violationsOn(tab)).toEqual([]);
  });

  it('never hides the last line behind the bar', async () => {
    const tab = await opened(await rig.sent());
    await toMiddle(tab, '#code');
    await tab.evaluate(() => {
      document.querySelector('#sign .bar')?.scrollIntoView({ block: 'end' });
    });
    const gap = await tab.evaluate(() => {
      const bottomOf = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
      const bar = document.querySelector('#sign .bar')?.getBoundingClientRect();
      return (bar?.top ?? 0) - bottomOf('#code');
    });

    expect(gap).toBeGreaterThanOrEqual(0);
  });

  it('loads little before the pages of the document: 30 kB, 6 requests (design.md §8)', async () => {
    const tab = await landing(await rig.sent());
    const session = await tab.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const kinds = new Map<string, string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) !== 'Image') bytes += encodedDataLength;
    });
    await press(tab, 'form button');
    await tab.waitForNetworkIdle();

    const beforeImages = [...kinds.values()].filter((kind) => kind !== 'Image');
    expect(beforeImages.length).toBeLessThanOrEqual(6);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
  });
});

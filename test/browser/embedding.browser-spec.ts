import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame, Page } from 'puppeteer';
import { EmbeddingSite, type FrameMessage } from '../support/embedding-site.js';
import { eventually } from '../support/eventually.js';
import { Office } from '../support/office.js';
import { PhoneBrowser } from '../support/phone-browser.js';
import { RunningSignet } from '../support/running-signet.js';

/** The signing page inside the page of a company's own site (SEC-7). */
describe('the signing page in a frame', () => {
  let signet: RunningSignet;
  let office: Office;
  let browser: PhoneBrowser;
  /** May embed; of another site than Signet, as it is in life. */
  let shop: EmbeddingSite;
  /** May not. */
  let stranger: EmbeddingSite;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    browser = await PhoneBrowser.start();
    shop = await EmbeddingSite.start('localhost');
    stranger = await EmbeddingSite.start('127.0.0.1');
    const answer = await office.api.patch('/settings/e-signature', {
      embedding: { origins: ['https://elsewhere.example.ru', shop.origin] },
      returnOrigins: [shop.origin],
    });
    expect(answer.status).toBe(200);
  });

  afterAll(async () => {
    await browser.close();
    shop.close();
    stranger.close();
    await signet.stop();
  });

  async function sent(): Promise<{ link: string; code: string; id: string; requestId: string }> {
    const { document, request, client } = await office.send({
      send: { returnUrl: `${shop.origin}/thanks` },
    });
    const sms = await client.sms();
    const link = `${signet.baseUrl}${client.linkIn(sms)}`;
    return { link, code: client.codeIn(sms), id: document.id, requestId: request.id };
  }

  /** The frame once it shows what is looked for. */
  async function frameWith(page: Page, selector: string): Promise<Frame> {
    return eventually(`a frame with ${selector}`, async () => {
      const [frame] = page.frames().filter((one) => one !== page.mainFrame());
      const found = await frame?.$(selector).catch(() => null);
      return found ? frame : undefined;
    });
  }

  async function told(page: Page, type: string): Promise<FrameMessage> {
    return eventually(`the message ${type}`, async () =>
      (await shop.messages(page)).find(({ data }) => data['type'] === type),
    );
  }

  const click = (frame: Frame, selector: string): Promise<void> =>
    frame.$eval(selector, (element) => {
      (element as unknown as { click(): void }).click();
    });

  async function signIn(page: Page, code: string): Promise<void> {
    await click(await frameWith(page, 'form[action$="/open"]'), 'form button');
    const reading = await frameWith(page, 'form[action$="/confirm"]');
    for (const box of await reading.$$('input[type=checkbox][required]')) {
      await box.evaluate((element) => {
        (element as unknown as { click(): void }).click();
      });
    }
    await reading.type('input[name=code]', code);
    await click(reading, 'form[action$="/confirm"] .bar button');
    await frameWith(page, '.mark');
  }

  it('leads to the signature, and tells the site of each step by ids alone', async () => {
    const { link, code, id, requestId } = await sent();
    const { page, errors } = await browser.page();
    await page.goto(shop.around(link));
    await told(page, 'signet:ready');
    await signIn(page, code);

    await told(page, 'signet:signed');
    expect((await office.document(id)).status).toBe('signed');
    const messages = await shop.messages(page);
    const steps = messages.map(({ data }) => data['type']);
    expect(steps.filter((type) => type !== 'signet:resized')).toEqual([
      'signet:ready',
      'signet:opened',
      'signet:signed',
    ]);
    for (const { origin, data } of messages) {
      expect(origin).toBe(signet.baseUrl);
      expect(data).toMatchObject({ requestId, signerId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(Object.keys(data).filter((name) => name !== 'height')).toEqual([
        'type',
        'requestId',
        'signerId',
      ]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says how tall it is, so that the site need not scroll inside it', async () => {
    const { page } = await browser.page();
    await page.goto(shop.around((await sent()).link));
    const { data } = await told(page, 'signet:resized');
    const frame = await frameWith(page, 'main');

    expect(data['height']).toBe(
      await frame.evaluate('Math.ceil(document.body.getBoundingClientRect().height)'),
    );
    await page.close();
  });

  it('opens the PDF, and after the signature leads back out of the frame', async () => {
    const { link, code, requestId } = await sent();
    const { page } = await browser.page();
    await page.goto(shop.around(link));
    await signIn(page, code);
    const done = await frameWith(page, '.mark');
    const pdf = page.waitForResponse((response) => response.url().endsWith('/pdf'));
    await click(done, 'a[href$="/pdf"]');
    expect((await pdf).status()).toBe(200);

    await Promise.all([
      page.waitForNavigation(),
      click(await frameWith(page, 'a[target=_top]'), 'a[target=_top]'),
    ]);
    const back = new URL(page.url());
    expect(back.origin + back.pathname).toBe(`${shop.origin}/thanks`);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      signet_request: requestId,
      signet_status: 'signed',
    });
    await page.close();
  });

  it('tells that the client declined', async () => {
    const { link, id } = await sent();
    const { page } = await browser.page();
    await page.goto(shop.around(link));
    await click(await frameWith(page, 'form[action$="/open"]'), 'form button');
    await click(
      await frameWith(page, 'form[action$="/decline"]'),
      'form[action$="/decline"] button',
    );

    await told(page, 'signet:declined');
    expect((await office.document(id)).status).toBe('declined');
    await page.close();
  });

  it('works with script off', async () => {
    const { link, code, id } = await sent();
    const { page } = await browser.page({ script: false });
    await page.goto(shop.around(link));
    await signIn(page, code);

    expect((await office.document(id)).status).toBe('signed');
    await page.close();
  });

  it('opens the document in a tab of its own where the browser keeps no cookie inside frames', async () => {
    const { link, id } = await sent();
    const { page } = await browser.page();
    await page.evaluateOnNewDocument(
      "Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined })",
    );
    await page.goto(shop.around(link));
    const frame = await frameWith(page, 'form[target=_blank]');

    expect(await frame.$eval('#signet-embedded', (mark) => mark.textContent)).toContain(
      'откроется в новой вкладке',
    );
    await click(frame, 'form button');
    const tab = await page
      .browserContext()
      .waitForTarget((target) => target.url().includes('/sign/'));
    await (await tab.page())?.waitForSelector('form[action$="/confirm"]');
    expect((await office.document(id)).status).toBe('viewed');
    await page.close();
  });

  it('is shown to no site that is not allowed, and tells it nothing', async () => {
    const { link, id } = await sent();
    const { page, errors } = await browser.page();
    await page.goto(stranger.around(link));
    await eventually('the refusal of the browser', () =>
      Promise.resolve(errors.some((error) => error.includes('frame-ancestors')) || undefined),
    );

    const [frame] = page.frames().filter((one) => one !== page.mainFrame());
    expect(await frame?.$('form').catch(() => null)).toBeFalsy();
    expect(await stranger.messages(page)).toEqual([]);
    expect((await office.document(id)).status).toBe('sent');
    await page.close();
  });

  it('stands alone as before, and tells nobody', async () => {
    const { link } = await sent();
    const { page, errors } = await browser.page();
    await page.goto(link);
    await page.$eval('form[action$="/open"] button', (button) => {
      button.click();
    });
    await page.waitForSelector('form[action$="/confirm"]');

    expect(await page.$eval('#signet-embedded', (mark) => mark.hasAttribute('hidden'))).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });
});

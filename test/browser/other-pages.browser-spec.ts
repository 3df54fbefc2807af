import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { Office } from '../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../support/phone-browser.js';
import { RunningSignet } from '../support/running-signet.js';

describe('pages beside the signing page', () => {
  let signet: RunningSignet;
  let office: Office;
  let browser: PhoneBrowser;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    browser = await PhoneBrowser.start();
  });

  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  async function nothingIsWrong(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
  }

  it('the sandbox phone shows an SMS that comes while it is open', async () => {
    const { page, errors } = await browser.page();
    await page.goto(`${signet.baseUrl}/sandbox`);
    await nothingIsWrong(page);
    const { client } = await office.send();
    await client.sms();
    await page.goto(`${signet.baseUrl}/sandbox?phone=${encodeURIComponent(client.phone)}`);
    await page.waitForFunction('document.body.innerText.includes("Прочитать и подписать")');
    await nothingIsWrong(page);
    expect(await page.$$eval('a[href*="/s/"]', (links) => links.length)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('the verify page tells what it knows and what it does not prove', async () => {
    const { document, client } = await office.send();
    const sms = await client.sms();
    const opened = await client.open(client.linkIn(sms));
    await client.confirm(opened, client.codeIn(sms));
    const { body } = await office.api.get<{ signatureId: string }>(`/documents/${document.id}`);

    const { page, errors } = await browser.page();
    await page.goto(`${signet.baseUrl}/verify`);
    await nothingIsWrong(page);
    await page.goto(`${signet.baseUrl}/verify/${body.signatureId}`);
    const text = (await page.evaluate('document.body.innerText')) as string;
    expect(text).toContain('Иванов И. И.'.replaceAll(' ', '\u00a0').slice(0, 6));
    expect(text).not.toContain(client.phone);
    await nothingIsWrong(page);
    await page.goto(`${signet.baseUrl}/verify/019ab3a1-7c4b-7000-8000-00000000000a`);
    await nothingIsWrong(page);
    expect(errors).toEqual([]);
  });

  it('an address that does not exist is a page for people', async () => {
    const { page } = await browser.page();
    const answer = await page.goto(`${signet.baseUrl}/no-such-page`);
    expect(answer?.status()).toBe(404);
    await nothingIsWrong(page);
  });
});

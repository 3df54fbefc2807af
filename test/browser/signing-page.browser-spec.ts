import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer';
import { Office } from '../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../support/phone-browser.js';
import { RunningSignet } from '../support/running-signet.js';

/** What a client does with a phone of 360×740, with script and without. */
describe('the signing page on a phone', () => {
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

  const title = (page: Page): Promise<string> => page.title();
  const text = async (page: Page): Promise<string> =>
    ((await page.evaluate('document.body.innerText')) as string).replaceAll('\u00a0', ' ');

  async function press(page: Page, words: string): Promise<void> {
    const buttons = await page.$$('button');
    for (const button of buttons) {
      const label = await button.evaluate((element) => element.textContent);
      if (label.trim() !== words) continue;
      await Promise.all([
        page.waitForNavigation(),
        button.evaluate((element) => {
          element.click();
        }),
      ]);
      return;
    }
    throw new Error(`No button «${words}» on ${await title(page)}`);
  }

  async function tickAll(page: Page): Promise<number> {
    const boxes = await page.$$('input[type=checkbox][required]');
    for (const box of boxes)
      await box.evaluate((element) => {
        (element as unknown as { click(): void }).click();
      });
    return boxes.length;
  }

  async function typeCode(page: Page, code: string): Promise<void> {
    await page.focus('input[name=code]');
    await page.keyboard.type(code);
  }

  async function arrive(script: boolean): Promise<{
    page: Page;
    errors: string[];
    code: string;
    link: string;
    document: { id: string };
    request: { id: string };
  }> {
    const { document, request, client } = await office.send();
    const sms = await client.sms();
    const { page, errors } = await browser.page({ script });
    const link = `${signet.baseUrl}${client.linkIn(sms)}`;
    await page.goto(link);
    return { page, errors, code: client.codeIn(sms), link, document, request };
  }

  async function nothingIsWrong(page: Page): Promise<void> {
    expect(await violationsOn(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
  }

  it('leads from the link to the signed document', async () => {
    const { page, errors, code, document } = await arrive(true);
    expect(await text(page)).toContain('ООО «Ромашка»');
    await nothingIsWrong(page);

    await press(page, 'Открыть документ');
    await page.waitForSelector('input[name=code]');
    await nothingIsWrong(page);
    expect(await page.$$eval('input[type=checkbox]:checked', (boxes) => boxes.length)).toBe(0);
    expect(await tickAll(page)).toBe(2);
    await typeCode(page, code);
    await press(page, 'Подписать');

    expect(await text(page)).toContain('Документ подписан');
    await nothingIsWrong(page);
    expect((await office.document(document.id)).status).toBe('signed');
    expect(errors).toEqual([]);
  });

  it('works with script off', async () => {
    const { page, code, document } = await arrive(false);
    await submit(page, 'form');
    await page.$eval('form[action$="/confirm"]', () => undefined);
    for (const name of await page.$$eval('input[type=checkbox][required]', (boxes) =>
      boxes.map((box) => box.getAttribute('name')),
    )) {
      await page.focus(`input[name="${name ?? ''}"]`);
      await page.keyboard.press('Space');
    }
    await page.focus('input[name=code]');
    await page.keyboard.type(code);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await text(page)).toContain('Документ подписан');
    expect((await office.document(document.id)).status).toBe('signed');
  });

  it('can be signed by keyboard alone', async () => {
    const { page, code, document } = await arrive(true);
    await submit(page, 'form');
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      const focused = (await page.evaluate(
        'document.activeElement ? `${document.activeElement.type} ${document.activeElement.name}` : ""',
      )) as string;
      if (focused.startsWith('checkbox')) await page.keyboard.press('Space');
      if (focused === 'text code') break;
    }
    await page.keyboard.type(code);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect((await office.document(document.id)).status).toBe('signed');
  });

  it('says how many attempts are left, keeps what was ticked, and locks at the fifth', async () => {
    const { page, errors, code, document } = await arrive(true);
    await press(page, 'Открыть документ');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 1; left -= 1) {
      await page.$$eval('input[type=checkbox][required]:not(:checked)', (boxes) => {
        boxes.forEach((box) => {
          (box as unknown as { click(): void }).click();
        });
      });
      await page.$eval('input[name=code]', (input) => {
        (input as unknown as { value: string }).value = '';
      });
      await typeCode(page, wrong);
      await press(page, 'Подписать');
      expect(await title(page)).toMatch(/^Ошибка: /);
      expect(await text(page)).toContain('Код не подошёл');
      expect(await text(page)).toMatch(new RegExp(`${left} попыт`));
      expect(
        await page.$$eval('input[type=checkbox][required]:checked', (boxes) => boxes.length),
      ).toBe(2);
    }
    await nothingIsWrong(page);
    await typeCode(page, wrong);
    await press(page, 'Подписать');
    expect(await text(page)).toContain('Слишком много неверных кодов');
    await nothingIsWrong(page);
    expect((await office.document(document.id)).status).toBe('viewed');
    expect(errors).toEqual([]);
  });

  it('asks for the missing tick and moves the focus to the summary', async () => {
    const { page, code } = await arrive(true);
    await press(page, 'Открыть документ');
    await page.$$eval('form', (forms) => {
      forms.forEach((form) => {
        form.setAttribute('novalidate', '');
      });
    });
    await typeCode(page, code);
    await press(page, 'Подписать');
    expect(await text(page)).toContain('Отметьте, что согласны с документом');
    expect(
      await page.evaluate(
        'document.activeElement.getAttribute("role") ?? document.activeElement.id',
      ),
    ).toMatch(/alert|error-summary/);
    await nothingIsWrong(page);
  });

  it('lets the client decline with a reason', async () => {
    const { page, errors, document } = await arrive(true);
    await press(page, 'Открыть документ');
    await page.$$eval('details', (all) => {
      all.forEach((details) => {
        details.setAttribute('open', '');
      });
    });
    await page.$eval('[name=reason]', (field) => {
      (field as unknown as { value: string }).value = 'Не та сумма';
    });
    await nothingIsWrong(page);
    await press(page, 'Отклонить');
    expect(await text(page)).toContain('Вы отклонили документ');
    await nothingIsWrong(page);
    expect((await office.document(document.id)).status).toBe('declined');
    expect(errors).toEqual([]);
  });

  it('shows one neutral page for a link that is dead', async () => {
    const { page, link, request } = await arrive(true);
    await office.api.post(`/signing-requests/${request.id}/cancel`);
    const answer = await page.goto(link);
    expect(answer?.status()).toBe(404);
    expect(await text(page)).toContain('Ссылка не действует');
    await nothingIsWrong(page);
  });

  it('speaks English by a link on the page', async () => {
    const { page } = await arrive(true);
    await Promise.all([page.waitForNavigation(), page.click('a[href*="lang=en"]')]);
    expect(await page.$eval('html', (html) => html.getAttribute('lang'))).toBe('en');
    await nothingIsWrong(page);
  });

  it('brings two links of one browser to their own ends', async () => {
    const first = await arrive(true);
    const second = await office.send();
    const sms = await second.client.sms();
    await press(first.page, 'Открыть документ');
    const firstAddress = first.page.url();
    await first.page.goto(`${signet.baseUrl}${second.client.linkIn(sms)}`);
    await press(first.page, 'Открыть документ');
    await first.page.goto(firstAddress);
    await tickAll(first.page);
    await typeCode(first.page, first.code);
    await press(first.page, 'Подписать');
    expect((await office.document(first.document.id)).status).toBe('signed');
    expect((await office.document(second.document.id)).status).toBe('viewed');
  });

  async function submit(page: Page, form: string): Promise<void> {
    await page.focus(`${form} button`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  }
});

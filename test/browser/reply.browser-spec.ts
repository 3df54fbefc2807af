import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'puppeteer';
import { BrowserRig } from '../support/browser-rig.js';
import { drainJobs } from '../support/drain-jobs.js';
import type { SentLink } from '../support/page-rig.js';
import { fitsTheScreen, violationsOn } from '../support/phone-browser.js';
import { headingOf, press, tickAll, wordsOf } from '../support/tab-acts.js';

const MUST = '#sign input[type=checkbox][required]';
const REPLY = '#reply button';

/** The client reads and agrees on the page, and answers the SMS with the code. */
describe('a client who would rather answer the SMS', () => {
  let desk: BrowserRig;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    desk = await BrowserRig.start();
    await (await desk.rig.api()).patch('/settings/e-signature', { replyAllowed: true });
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.browserContext().close();
  });

  afterAll(() => desk.close());

  const open = async ({ link }: SentLink, script = true): Promise<Tab> => {
    const tab = await desk.opened({ link }, script);
    tabs.push(tab);
    return tab;
  };
  const answer = async ({ phone }: SentLink, text: string): Promise<void> => {
    const payload = { from: phone, text };
    await desk.rig.testApp.app.inject({ method: 'POST', url: '/sandbox/replies', payload });
    await drainJobs(desk.rig.testApp);
  };
  const isWell = async (tab: Tab): Promise<void> => {
    expect(await violationsOn(tab)).toEqual([]);
    expect(await fitsTheScreen(tab)).toBe(true);
  };
  const untilHeading = (tab: Tab, heading: string): Promise<unknown> =>
    tab.waitForFunction(
      (words) => document.querySelector('h1')?.textContent === words,
      { timeout: 20_000 },
      heading,
    );

  it('agrees, answers, and sees the end by itself', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent);
    await tickAll(tab, MUST);
    await press(tab, REPLY);
    expect(await wordsOf(tab)).toContain('Ответьте на СМС кодом');
    await tab.waitForFunction(() => document.body.innerText.includes('Ждём ваш ответ'));
    expect(await wordsOf(tab)).not.toContain('Обновить');
    await isWell(tab);

    await answer(sent, sent.code);

    await untilHeading(tab, 'Документ подписан');
  });

  it('is told of a wrong code on the page too, and may still type it', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent);
    await tickAll(tab, MUST);
    await press(tab, REPLY);
    await tab.waitForFunction(() => document.body.innerText.includes('Ждём ваш ответ'));

    await answer(sent, sent.code === '111111' ? '222222' : '111111');

    await tab.waitForFunction(() => document.body.innerText.includes('Код не подошёл'), {
      timeout: 20_000,
    });
    expect(await wordsOf(tab)).toContain('Осталось 4 попытки');
    await isWell(tab);
    await tab.type('#code', sent.code);
    await press(tab, '#sign .bar button');
    expect(await headingOf(tab)).toBe('Документ подписан');
  });

  it('is asked for the ticks first', async () => {
    const tab = await open(await desk.rig.sent());
    await press(tab, REPLY);

    expect(await tab.title()).toMatch(/^Ошибка: /);
    expect(await wordsOf(tab)).toContain('Отметьте, что согласны с документом');
    expect(await tab.$(REPLY)).not.toBeNull();
  });

  it('signs by Enter in the field, which does not press the second button', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent);
    await tickAll(tab, MUST);
    await tab.type('#code', sent.code);
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);

    expect(await headingOf(tab)).toBe('Документ подписан');
  });

  it('asks by a tap where scripts are off', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent, false);
    await tickAll(tab, MUST);
    await press(tab, REPLY);
    expect(await wordsOf(tab)).toContain('Уже ответили?');
    expect(await wordsOf(tab)).not.toContain('Ждём ваш ответ');

    await answer(sent, sent.code);
    await press(tab, '.refresh');

    expect(await headingOf(tab)).toBe('Документ подписан');
  });

  it('has both ways with a code of its own on demand', async () => {
    const sent = await desk.rig.sent({ codeDelivery: 'on-demand' });
    const tab = await open(sent);
    await tickAll(tab, MUST);
    await press(tab, '#sign .bar button');
    expect(await wordsOf(tab)).toMatch(/Ответьте на СМС кодом[\s\S]*Или введите код здесь/);
    const { code } = await desk.sms(sent.phone);

    await answer(sent, code);

    await untilHeading(tab, 'Документ подписан');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { ApiClient } from '../../support/api-client.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const PASSWORD = 'pass word of a reader';

interface Template {
  id: string;
  name: string;
  html: string;
  eSignatureEnabled: boolean;
  version: number;
}

describe('templates in the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let api: ApiClient;
  let desk: ConsoleDesk;
  let errors: string[];

  beforeAll(async () => {
    signet = await RunningSignet.start();
    browser = await PhoneBrowser.start();
    api = await new ApiClient(signet.baseUrl).logIn();
    desk = await sitDown(ADMIN);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  const sitDown = async (login: { email: string; password: string }): Promise<ConsoleDesk> => {
    const opened = await browser.page();
    errors = opened.errors;
    const arrived = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await arrived.open('/templates');
    await arrived.logIn(login);
    await arrived.reads('Квитанция об оплате');
    return arrived;
  };
  const named = async (name: string): Promise<Template | undefined> => {
    const { body } = await api.get<{ items: Template[] }>('/templates');
    const row = body.items.find((item) => item.name === name);
    return row && (await api.get<Template>(`/templates/${row.id}`)).body;
  };
  const switchOf = (name: string): string =>
    `::-p-aria([name="Электронная подпись: ${name}"][role="switch"])`;
  const isOn = (name: string): Promise<boolean> =>
    desk.tab
      .locator(switchOf(name))
      .map((it) => (it as HTMLInputElement).checked)
      .wait();
  const lines = (): Promise<string> => desk.tab.$eval('.cm-content', (it) => it.textContent);

  it('are listed with «Электронная подпись» in the row: the mark of S-5 is moved there', async () => {
    expect(await isOn('Акт об оплате')).toBe(true);
    await desk.tab.locator(switchOf('Акт об оплате')).click();
    await desk.tab.waitForNetworkIdle({ idleTime: 200, concurrency: 1 });

    expect(await isOn('Акт об оплате')).toBe(false);
    expect((await named('Акт об оплате'))?.eSignatureEnabled).toBe(false);
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('of a kind that a code cannot sign keep the switch off, and the row says why', async () => {
    await api.post('/templates', { name: 'Счёт', html: '<p>a</p>', signingClass: 'vat-invoice' });
    await desk.open('/templates');
    await desk.tab.locator(switchOf('Счёт')).click();

    await desk.reads('«Счёт»: подпись осталась выключенной.');
    await desk.reads('Счёт-фактуру и УПД с НДС нельзя подписать кодом из СМС');
    expect(await isOn('Счёт')).toBe(false);
  });

  it('are found by words of the name, and the address says them', async () => {
    await desk.tab.locator('input[type=search]').fill('ОБ ОПЛАТЕ акт');
    await desk.tab.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);

    expect(new URL(desk.tab.url()).searchParams.get('q')).toBe('ОБ ОПЛАТЕ акт');
    await desk.tab.locator('input[type=search]').fill('нет такого');
    await desk.reads('Бланка с такими словами в названии нет.');
    await desk.press('Сбросить поиск');
    await desk.reads('Квитанция об оплате');
  });

  it('lead to a new document of theirs', async () => {
    await desk.press('Создать документ: Акт об оплате', 'link');
    await desk.reads('Новый документ');

    expect(new URL(desk.tab.url()).search).toBe(
      `?templateId=${(await named('Акт об оплате'))?.id}`,
    );
  });

  it('are made from an example, and drawn at once', async () => {
    await desk.open('/templates');
    await desk.press('Новый бланк');
    await desk.fill('Название', 'Договор подряда');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Создать бланк');
    await desk.reads('Как выглядит');
    await desk.tab.waitForSelector('img[alt="Страница 1 из 1"]');

    expect(await desk.tab.title()).toBe('Договор подряда — Signet');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('are written beside a live picture, which knows the values of the text', async () => {
    const before = await desk.tab.$eval('img[alt="Страница 1 из 1"]', (it) => it.src);
    await desk.tab.locator('.cm-content').click();
    await desk.tab.keyboard.down('Control');
    await desk.tab.keyboard.press('End');
    await desk.tab.keyboard.up('Control');
    await desk.tab.keyboard.type('<p>Срок: {{ срок }}</p>', { delay: 0 });
    await desk.press('Вставить: E-mail клиента');
    await desk.tab.waitForFunction(
      (old: string) => document.querySelector('img')?.src !== old,
      {},
      before,
    );
    await desk.tab.locator('::-p-aria([name="срок"][role="textbox"])').wait();

    expect(await lines()).toContain('{{ contact.email }}');
  });

  it('let the keyboard out of the editor by Esc and Tab', async () => {
    const inEditor = (): Promise<boolean> =>
      desk.tab.evaluate(() => document.activeElement?.closest('.cm-editor') !== null);
    await desk.tab.focus('.cm-content');
    await desk.tab.keyboard.press('Tab');
    expect(await inEditor()).toBe(true);

    await desk.tab.keyboard.press('Escape');
    await desk.tab.keyboard.press('Tab');
    expect(await inEditor()).toBe(false);
  });

  it('ask before unsaved work is lost', async () => {
    await desk.press('Все бланки', 'link');
    await desk.reads('Уйти без сохранения?');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Остаться');

    await desk.tab.waitForSelector('[role=dialog]', { hidden: true });
    expect(await lines()).toContain('Срок');
  });

  it('are saved as the next version', async () => {
    await desk.press('Сохранить версию 2');
    await desk.reads('Сохранено: версия 2');

    const saved = await named('Договор подряда');
    expect(saved).toMatchObject({ version: 2 });
    expect(saved?.html).toContain('Срок: {{ срок }}');
  });

  it('with a mistake have its line marked and told in a sentence', async () => {
    await desk.tab.locator('.cm-content').click();
    await desk.tab.keyboard.type('{% for услуга in услуги %}', { delay: 0 });
    await desk.reads('Что исправить в тексте');
    await desk.tab.waitForSelector('.cm-problem');

    expect(await lines()).toContain('{% for услуга in услуги %}');
    expect(await lines()).not.toContain('%}%}');
    expect(await desk.words()).toMatch(/Ошибка в строке \d+/);
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отменить правки');
    await desk.tab.waitForFunction(() => document.querySelector('.cm-problem') === null);
  });

  it('are compared by words, and an old version comes back as a new one', async () => {
    await desk.press('Версии', 'tab');
    await desk.reads('Сравнение');
    await desk.tab.waitForSelector('ins');
    expect(await desk.tab.$$eval('ins', (all) => all.map((it) => it.textContent).join())).toContain(
      'Срок: {{ срок }}',
    );
    expect(await violationsOn(desk.tab)).toEqual([]);

    await desk.press('Вернуть эту версию: 1');
    await desk.reads('Текст версии 1 станет версией 3.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.locator('[role=dialog] button ::-p-text(Вернуть эту версию)').click();
    await desk.reads('версия 3');
    expect((await named('Договор подряда'))?.html).not.toContain('Срок');
  });

  it('have a stricter way of the code of their own', async () => {
    await desk.press('Свойства');
    await desk.tab.locator('input[type=radio][value="on-demand"]').click();
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.locator('[role=dialog] button[type=submit]').click();
    await desk.tab.waitForSelector('[role=dialog]', { hidden: true });

    expect(await named('Договор подряда')).toMatchObject({ codeDelivery: 'on-demand' });
  });

  it('fit a phone: the list, the editor and the versions', async () => {
    const id = (await named('Договор подряда'))?.id ?? '';
    await desk.tab.setViewport(PHONE);
    for (const [path, words] of [
      ['/templates', 'Договор подряда'],
      [`/templates/${id}`, 'Переменные'],
      [`/templates/${id}?tab=versions`, 'Сравнение'],
    ] as const) {
      await desk.open(path);
      await desk.reads(words);
      expect(await fitsTheScreen(desk.tab)).toBe(true);
      expect(await violationsOn(desk.tab)).toEqual([]);
    }
    await desk.tab.setViewport(DESKTOP);
  });

  it('are quiet: no script failed, and nothing was refused by the page’s own policy', () => {
    expect(errors).toEqual([]);
  });

  it.each(['employee', 'auditor'])('are read, not changed, by an %s', async (role) => {
    const login = { email: `${role}@example.test`, password: PASSWORD };
    await api.post('/users', { ...login, name: 'Орлова Нина', roles: [role] });
    const reader = await sitDown(login);
    expect(await reader.words()).not.toContain('Новый бланк');
    expect(await reader.tab.$$('[role=switch]')).toHaveLength(0);

    await reader.open(`/templates/${(await named('Договор подряда'))?.id ?? ''}`);
    await reader.reads('Менять бланки может администратор.');
    await reader.tab.locator('.cm-content').click();
    await reader.tab.keyboard.type('x');
    expect(await reader.words()).not.toMatch(/Сохранить версию|Свойства|Вернуть/);
    expect(await violationsOn(reader.tab)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

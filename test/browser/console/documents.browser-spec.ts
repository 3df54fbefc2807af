import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { freshPhone, Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const AUDITOR = { email: 'auditor@romashka.example', password: 'reads and changes nothing' };

/** One employee's morning: each step stands on the one before. */
describe('documents at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let office: Office;
  let desk: ConsoleDesk;
  let errors: string[];
  let deal: string;
  const phone = freshPhone();

  const person = async (lastName: string, ...phones: string[]): Promise<string> => {
    const contact = await office.api.post<{ id: string }>('/crm/contacts', {
      lastName,
      firstName: 'Мария',
      middleName: 'Сергеевна',
      phones: phones.map((one) => ({ phone: one })),
    });
    return contact.body.id;
  };
  const draft = (title: string, made: object) =>
    office.api.post('/documents', { templateId: office.templateId, title, ...made });

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    const ivanova = await person('Иванова', phone);
    const made = await office.api.post<{ id: string }>('/crm/deals', {
      title: 'Монтаж кондиционера',
      contactIds: [ivanova],
    });
    deal = made.body.id;
    await draft('Договор монтажа', { card: { type: 'deal', id: deal } });
    await draft('Акт осмотра', { contactId: ivanova });
    await draft('Заявка', { contactId: await person('Петрова', freshPhone(), freshPhone()) });
    const { client } = await office.send();
    const sms = await client.sms();
    await client.confirm(await client.open(client.linkIn(sms)), client.codeIn(sms));
    const auditor = { ...AUDITOR, name: 'Орлова Нина', post: '', roles: ['auditor'] };
    await office.api.post('/users', auditor);

    browser = await PhoneBrowser.start();
    const opened = await browser.page();
    errors = opened.errors;
    desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await desk.open('/documents');
    await desk.logIn(ADMIN);
    await desk.reads('Договор монтажа');
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  const tick = (document: string) => desk.press(`Выбрать: ${document}`, 'checkbox');

  it('names client and card in the list, and shows the columns one chose', async () => {
    await desk.reads('Иванова Мария Сергеевна');
    await desk.reads('Монтаж кондиционера');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Столбцы');
    await desk.press('Автор', 'checkbox');
    await desk.tab.keyboard.press('Escape');
    await desk.open('/documents');
    await desk.reads('Договор монтажа');
    expect(await desk.tab.$$('::-p-aria([name="Автор"][role="columnheader"])')).toEqual([]);
  });

  it('finds by the name of the client, and by author; the address says both', async () => {
    await desk.tab.locator('::-p-aria([name="Поиск"][role="searchbox"])').fill('петрова');
    await desk.reads('Заявка');
    await desk.choose('Автор', 'А', 'Администратор');
    await desk.tab.waitForFunction(
      () => location.search.includes('authorId=') && location.search.includes('q='),
    );
    await desk.tab.waitForFunction(() => !document.body.innerText.includes('Акт осмотра'));
    expect(await desk.words()).toContain('Заявка № 3');
  });

  it('shows documents of one card under its title until that is taken away', async () => {
    await desk.open(`/documents?card=deal:${deal}`);
    await desk.reads('Карточка: Монтаж кондиционера');
    await desk.reads('Договор монтажа');
    expect(await desk.words()).not.toContain('Акт осмотра');
    await desk.press('Убрать условие «Карточка»');
    await desk.reads('Акт осмотра');
  });

  it('offers for the chosen documents what at least one of them allows', async () => {
    await tick('Акт осмотра № 2');
    await desk.reads('Выбрано: 1 документ');
    expect(await desk.words()).toContain('Отправить на подпись');
    expect(await desk.words()).not.toContain('Напомнить');
    await tick('Акт осмотра № 2');
  });

  it('sends what can be sent, and says in words of the API what cannot and why', async () => {
    await tick('Акт осмотра № 2');
    await tick('Заявка № 3');
    await desk.press('Отправить на подпись');
    await desk.reads('Каждому клиенту уйдёт СМС');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.locator('[role=dialog] ::-p-aria([name="Отправить на подпись"])').click();
    await desk.reads('Готово: 1. Не вышло: 1.');
    await desk.reads('Повторить для остальных');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Закрыть');
  });

  it('sends several drafts of one client in one SMS, to the number one chose', async () => {
    const id = await person('Соколова', freshPhone());
    await draft('Соглашение', { contactId: id });
    await draft('Приложение', { contactId: id });
    await desk.open('/documents?status=draft');
    await tick('Соглашение № 5');
    await tick('Приложение № 6');
    await desk.press('Отправить пакетом');
    await desk.reads('Соколова Мария Сергеевна получит одно СМС');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отправить СМС');
    await desk.reads('Отправлен на подпись');
    const { items } = (
      await office.api.get<{ items: { requestId: string }[] }>('/documents?status=sent&q=соколова')
    ).body;
    expect([items.length, new Set(items.map(({ requestId }) => requestId)).size]).toEqual([2, 1]);
  });

  it('makes a document from the card one came from, after a look at it', async () => {
    await desk.open(`/documents/new?card=deal:${deal}&templateId=${office.templateId}`);
    await desk.reads('Монтаж кондиционера');
    await desk.reads('Иванова Мария Сергеевна');
    await desk.fill('Название', 'Договор обслуживания');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Посмотреть');
    await desk.tab.waitForSelector('iframe[title="Как будет выглядеть документ"]');
    await desk.press('Закрыть');
    await desk.press('Создать документ');
    await desk.reads('Договор обслуживания');
    await desk.reads('Черновик');
  });

  it('shows an auditor documents to read and to download, and no act that changes them', async () => {
    const opened = await browser.page();
    const auditor = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await auditor.open('/documents?status=draft&status=signed');
    await auditor.logIn(AUDITOR);
    await auditor.press('Выбрать все показанные', 'checkbox');
    await auditor.reads('Скачать');
    const words = await auditor.words();
    for (const act of ['Отправить на подпись', 'Отправить пакетом', 'Создать документ'])
      expect(words.replaceAll('Отправлен на подпись', '')).not.toContain(act);
    expect(opened.errors).toEqual([]);
  });

  it('fits a phone', async () => {
    const tab = await desk.tab.browserContext().newPage();
    await tab.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    const second = await ConsoleDesk.at(tab, signet.baseUrl, true);
    await second.open('/documents');
    await second.press('Выбрать: Заявка № 3', 'checkbox');
    await second.reads('Выбрано: 1 документ');
    expect(await fitsTheScreen(tab)).toBe(true);
    expect(await violationsOn(tab)).toEqual([]);
    await second.open(`/documents/new?card=deal:${deal}`);
    await second.reads('Монтаж кондиционера');
    expect(await fitsTheScreen(tab)).toBe(true);
  });

  it('is quiet: no script failed, and nothing was refused by its own policy', () => {
    expect(errors).toEqual([]);
  });
});

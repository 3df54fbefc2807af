import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { ClientPhone } from '../../support/client-phone.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PHONE = '+79161234567';

/** From a fresh installation to a signed document by the guide alone: each step stands on the one before. */
describe('the first steps at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let desk: ConsoleDesk;
  let errors: string[];

  beforeAll(async () => {
    signet = await RunningSignet.start();
    browser = await PhoneBrowser.start();
    const opened = await browser.page();
    errors = opened.errors;
    desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  it('are where a fresh administrator arrives', async () => {
    await desk.open(''); // as README and bin/start name it
    await desk.logIn(ADMIN);
    await desk.reads('Четыре шага до первого подписанного документа.');
    expect(new URL(desk.tab.url()).pathname).toBe('/console/welcome');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('take the name of the signatory and the offer of the operator in place', async () => {
    await desk.fill('Наименование подписанта', 'ООО «Ромашка»');
    await desk.press('Сохранить');
    await desk.reads('Документы подписывает: ООО «Ромашка»');
    await desk.press('Прочитать оферту');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Принять оферту оператора и включить');
    await desk.reads('Оферта принята, подписание включено.');
  });

  it('say what is wrong with a number beside it, and send to a right one', async () => {
    await desk.fill('Фамилия', 'Иванова');
    await desk.fill('Имя', 'Мария');
    await desk.fill('Мобильный телефон', '8 916 123');
    await desk.press('Создать и отправить');
    await desk.reads('Такого номера не бывает');
    expect(await desk.words()).not.toContain('/phones');
    await desk.fill('Мобильный телефон', '8 916 123-45-67');
    await desk.press('Создать и отправить');
    await desk.reads('Всё готово.');
  });

  it('lead to the sandbox phone and to the document, which is signed there', async () => {
    await desk.reads('Открыть пробный телефон');
    expect(await violationsOn(desk.tab)).toEqual([]);
    const client = new ClientPhone(signet.baseUrl, PHONE);
    const sms = await client.sms();
    const page = await client.open(client.linkIn(sms));
    await client.confirm(page, client.codeIn(sms));
    await desk.press('Открыть документ', 'link');
    await desk.reads('Подписан');
  });

  it('are followed by the offer: the next version is published with what will never change before the eyes', async () => {
    await desk.open('/settings/agreements');
    await desk.press('Опубликовать новую редакцию');
    await desk.reads('нельзя изменить или удалить');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.fill('Название', 'Соглашение для клиентов');
    await desk.press('Опубликовать');
    await desk.reads('Соглашение для клиентов, редакция');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('say beside the text of an offer what the law wants to stand there', async () => {
    await desk.press('Опубликовать новую редакцию');
    await desk.fill('Текст (HTML)', '<p>Подписывайте кодом из СМС.</p>');
    await desk.press('Опубликовать');
    await desk.reads('обязателен по закону № 63-ФЗ');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отмена');
  });

  it('are followed by consents, and by who accepted what', async () => {
    await desk.press('Согласия', 'tab');
    await desk.press('Новое согласие');
    await desk.fill('Название', 'Согласие на новости');
    await desk.fill('Для чего данные', 'Новости компании');
    await desk.fill('Текст (HTML)', '<p>Согласен получать новости.</p>');
    await desk.press('Опубликовать');
    await desk.reads('Согласие на новости, редакция 1');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Кто что принял', 'tab');
    await desk.reads('Иванова Мария');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('fit a phone, and run without a script that failed', async () => {
    const phone = await desk.tab.browserContext().newPage();
    await phone.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    const second = await ConsoleDesk.at(phone, signet.baseUrl, true);
    for (const [path, words] of [
      ['/welcome', 'Всё готово.'],
      ['/settings/agreements', 'Соглашение для клиентов'],
    ] as const) {
      await second.open(path);
      await second.reads(words);
      expect(await fitsTheScreen(phone)).toBe(true);
      expect(await violationsOn(phone)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClientPhone } from '../../support/client-phone.js';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PHONE = '+79161234567';

/** The customer's text, click by click and in its words: each step stands on the one before. */
describe('signing as the customer describes it', () => {
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

  it('begins with who one is: says what did not fit, and leads back to where one wanted to go', async () => {
    await desk.open('/settings/e-signature');
    await desk.logIn({ ...ADMIN, password: 'not the password' });
    await desk.reads('E-mail или пароль не подошли.');
    expect(await violationsOn(desk.tab)).toEqual([]);

    await desk.logIn(ADMIN);
    await desk.reads('Наименование подписанта');
    expect(new URL(desk.tab.url()).pathname).toBe('/console/settings/e-signature');
  });

  it('«необходимо заполнить поле „Наименование подписанта“: полного название юрлица вашей компании» (S-4)', async () => {
    await desk.reads('Сначала заполните и сохраните наименование подписанта.');
    await desk.fill('Наименование подписанта', 'ООО «Ромашка»');
    await desk.press('Сохранить');
    await desk.reads('Сохранено');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('«включить … в административной панели: Главное меню — Настройка — Бланки в подразделе „Электронная (sms) подпись“», by «договор-оферту» with the operator (S-3, S-17)', async () => {
    await desk.press('Принять оферту оператора и включить');
    await desk.reads('Включена');
  });

  it('«В настройках шаблонов бланков документов поставьте отметку» (S-2, S-5)', async () => {
    const mark = 'Электронная подпись: Согласие на обработку персональных данных';
    const isMarked = async (): Promise<boolean> => {
      await desk.tab.waitForNetworkIdle({ idleTime: 200, concurrency: 1 });
      return desk.tab
        .locator(`::-p-aria([name="${mark}"][role="switch"])`)
        .map((it) => (it as HTMLInputElement).checked)
        .wait();
    };
    await desk.press('Бланки', 'link');
    await desk.press(mark, 'switch');
    expect(await isMarked()).toBe(false);
    await desk.press(mark, 'switch');
    expect(await isMarked()).toBe(true);
  });

  it('«во всех документах, созданных из этого бланка», and «вам нужно будет создать новый Контакт в CRM» (S-6, S-10)', async () => {
    await desk.press('Документы', 'link');
    await desk.reads('Пока ни одного документа.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Создать документ', 'link');
    await desk.choose('Бланк', 'Согласие', 'Согласие на обработку персональных данных');
    await desk.press('Новый контакт');
    await desk.fill('Фамилия', 'Иванов');
    await desk.fill('Имя', 'Иван');
    await desk.fill('Отчество', 'Иванович');
    await desk.fill('Мобильный телефон', '8 916 123-45-67');
    await desk.fill('Адрес субъекта персональных данных', 'г. Москва, ул. Садовая, д. 5');
    await desk.fill('Паспорт: серия, номер, кем и когда выдан', '4504 123456, выдан 12.03.2015');
    await desk.fill('Адрес оператора (компании)', 'г. Москва, ул. Тверская, д. 1');
    await desk.fill('Цель обработки', 'информирование о новых услугах');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Создать документ');
    await desk.reads('Отправить на подпись');
  });

  it('«нажмите на кнопку „Отправить на подпись“. Далее выберите номер …, данные по номеру подгрузятся автоматически» (S-7 to S-9)', async () => {
    await desk.press('Отправить на подпись');
    await desk.reads('Иванов Иван Иванович, +79161234567');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отправить СМС');
    await desk.reads('Отправлен на подпись');
  });

  it('«Клиент … получит sms со ссылкой для ознакомления с документом и кодом», and each of his acts is seen (S-11, S-12, S-26)', async () => {
    const client = new ClientPhone(signet.baseUrl, PHONE);
    const sms = await client.sms();
    await desk.reads('доставлено');
    const page = await client.open(client.linkIn(sms));
    await desk.reads('Просмотрен');
    await client.confirm(page, client.codeIn(sms));
    await desk.reads('Подписан');
    await desk.reads('Опечатан');
    await desk.reads('Цепочка событий цела');
    await desk.reads('Страница 1 из');
    await desk.press('Скачать');
    await desk.reads('Лист подписания');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.keyboard.press('Escape');
    await desk.tab.waitForSelector('[role=menu]', { hidden: true });
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('«После подписания автор документа … получит уведомление об этом в виде сообщения от Робота» (S-13)', async () => {
    await desk.tab.locator('nav ::-p-text(Робот)').click();
    await desk.reads('Иванов И. И. подписал');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Открыть документ', 'link');
    await desk.reads('Цепочка событий цела');
  });

  it('«вы можете легко отфильтровать документы по статусу подписи»; the address says it (S-14)', async () => {
    await desk.press('Документы', 'link');
    await desk.press('Подписан 1');
    await desk.reads('Согласие на обработку персональных данных № 1');
    expect(new URL(desk.tab.url()).search).toBe('?status=signed');
    await desk.press('Подписан 1');
    await desk.press('Черновик 0');
    await desk.reads('По этим условиям ничего не найдено.');
  });

  it('fits a phone, and keeps who one is in a second tab', async () => {
    const phone = await desk.tab.browserContext().newPage();
    await phone.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    const second = await ConsoleDesk.at(phone, signet.baseUrl, true);
    await second.open('/documents');
    await second.reads('Подписан');
    expect(await fitsTheScreen(phone)).toBe(true);
    expect(await violationsOn(phone)).toEqual([]);
  });

  it('is quiet: no script failed, and nothing was refused by its own policy', () => {
    expect(errors).toEqual([]);
  });
});

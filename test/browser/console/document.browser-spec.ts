import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { freshPhone, Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const AUDITOR = { email: 'auditor@romashka.example', password: 'reads and changes nothing' };
const NUMBERLESS = '<h1>Акт № {{ document.number }}</h1><p>{{подпись_клиента}}</p>';

/** What an employee does with one document: each step stands on the one before. */
describe('one document at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let office: Office;
  let desk: ConsoleDesk;
  const errors: string[][] = [];
  let nobodys: string;
  let clients: string;

  const made = async (path: string, body: object): Promise<string> =>
    (await office.api.post<{ id: string }>(path, body)).body.id;
  const sitDown = async (login: typeof ADMIN, path: string): Promise<ConsoleDesk> => {
    const opened = await browser.page();
    errors.push(opened.errors);
    const arrived = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await arrived.open(path);
    await arrived.logIn(login);
    return arrived;
  };

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
    const template = { name: 'Акт без карточки', html: NUMBERLESS, eSignatureEnabled: true };
    nobodys = await made('/documents', { templateId: await made('/templates', template) });
    const contactId = await made('/crm/contacts', {
      lastName: 'Иванова',
      firstName: 'Мария',
      middleName: 'Сергеевна',
      phones: [{ phone: freshPhone() }, { phone: freshPhone() }],
    });
    clients = await made('/documents', { templateId: office.templateId, contactId });
    const auditor = { ...AUDITOR, name: 'Орлова Нина', post: '', roles: ['auditor'] };
    await office.api.post('/users', auditor);
    browser = await PhoneBrowser.start();
    desk = await sitDown(ADMIN, `/documents/${clients}`);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  it('shows its pages as pictures', async () => {
    await desk.reads('Страница 1 из');
    await desk.tab.waitForFunction(() =>
      [...document.querySelectorAll('main img')].some(
        (it) => (it as HTMLImageElement).naturalWidth > 500,
      ),
    );
  });

  it('is sent after one has seen who gets which SMS, of how many parts', async () => {
    await desk.press('Отправить на подпись');
    await desk.reads('Получит: Иванова Мария Сергеевна');
    await desk.reads('СМС из');
    await desk.reads('СМС от');
    await desk.press('Срок и код');
    await desk.reads('Подписать до');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('warns of a number that the card does not know, and says at the field what is wrong with it', async () => {
    await desk.press('Другой номер', 'radio');
    await desk.reads('Этого номера нет в карточке. В споре вас спросят, откуда он.');
    await desk.fill('Телефон', '8 495 123-45-67');
    await desk.press('Отправить СМС');
    await desk.tab.waitForSelector('input[type=tel][aria-invalid=true]');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Закрыть');
  });

  it('of nobody is sent to a contact who is written down on the way (S-10)', async () => {
    await desk.open(`/documents/${nobodys}`);
    await desk.press('Отправить на подпись');
    await desk.reads('У документа нет ни карточки, ни контакта.');
    await desk.fill('Фамилия', 'Ким');
    await desk.fill('Имя', 'Анна');
    await desk.fill('Мобильный телефон', freshPhone());
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отправить СМС');
    await desk.reads('Отправлен на подпись');
    await desk.reads('Ким Анна');
    const { body } = await office.api.get<{ items: { fullName: string }[] }>('/crm/contacts?q=Ким');
    expect(body.items.map(({ fullName }) => fullName)).toEqual(['Ким Анна']);
  });

  it('is shown at the desk as a QR code, for whom no SMS reaches', async () => {
    await desk.press('QR на экране');
    await desk.reads('Клиент наводит камеру');
    await desk.tab.waitForSelector('[role=dialog] img');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.keyboard.press('Escape');
    await desk.tab.waitForSelector('[role=dialog]', { hidden: true });
  });

  it('is withdrawn after a question, and can be sent anew', async () => {
    await desk.press('Отозвать');
    await desk.reads('Ссылка из СМС перестанет действовать.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Отозвать документ');
    await desk.reads('Отменён отправителем');
    await desk.reads('Отправить на подпись');
  });

  it('lets an auditor read and download, and do nothing', async () => {
    const auditor = await sitDown(AUDITOR, `/documents/${nobodys}`);
    await auditor.reads('Страница 1 из');
    await auditor.reads('Скачать');
    const buttons = await auditor.tab.$$eval('main button', (all) => all.map((it) => it.innerText));
    for (const act of ['Отправить на подпись', 'Изменить', 'Напомнить', 'Отозвать', 'Ещё'])
      expect(buttons).not.toContain(act);
    await auditor.tab.setViewport({ width: 360, height: 740 });
    expect(await fitsTheScreen(auditor.tab)).toBe(true);
    expect(await violationsOn(auditor.tab)).toEqual([]);
  });

  it('is quiet: no script failed, and nothing was refused by its own policy', () => {
    expect(errors.flat()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { ApiClient } from '../../support/api-client.js';
import { Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PHONE = '+79161234567';
const EMAIL = 'petrova@romashka.example';
const PASSWORD = 'a password of her own';

/** Each step stands on the one before. */
describe('administration at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let desk: ConsoleDesk;
  let errors: string[];
  let made: string;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    browser = await PhoneBrowser.start();
    await (await Office.open(signet)).send({ phone: PHONE });
    const opened = await browser.page();
    errors = opened.errors;
    desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await desk.open('/settings/users');
    await desk.logIn(ADMIN);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  it('adds an employee, whose password is shown once', async () => {
    await desk.reads('это вы');
    await desk.press('Добавить сотрудника');
    await desk.fill('Фамилия, имя и отчество', 'Петрова Анна Сергеевна');
    await desk.fill('Должность', 'менеджер');
    await desk.fill('E-mail', EMAIL);
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.locator('section[role=dialog] button[type=submit]').click();
    await desk.reads('больше его никто не увидит');
    made = /\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b/.exec(await desk.words())?.[0] ?? '';
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Готово');
    await desk.reads('Петрова Анна Сергеевна');
    expect(await violationsOn(desk.tab)).toEqual([]);
    expect((await new ApiClient(signet.baseUrl).post('/auth/login', login(made))).status).toBe(200);
  });

  it('does not let the last administrator shut everybody out', async () => {
    const { body } = await (
      await new ApiClient(signet.baseUrl).logIn()
    ).get<{ name: string }>('/auth/me');
    await desk.press(`Изменить: ${body.name}`);
    await desk.press('Закрыть вход');
    await desk.reads('сразу выйдет везде');
    await desk.press('Закрыть вход');
    await desk.reads('Это последний администратор');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('shows what went out by SMS, masked, and finds it by a number in any writing', async () => {
    await desk.open('/sms');
    await desk.reads(PHONE);
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.open(`/sms?phone=${encodeURIComponent('8 916 000-00-00')}`);
    await desk.reads('По этим условиям ничего не найдено.');
    await desk.open('/sms?phone=12');
    await desk.reads('Это не похоже на номер телефона.');
    await desk.open('/sms?tab=incoming');
    await desk.reads('Пока никто не отвечал на СМС.');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('says that all background work went well, and shows what is done', async () => {
    await desk.open('/settings/jobs');
    await desk.reads('Всё работает');
    await desk.press('Выполнены');
    await desk.reads('Отправка СМС');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('fits a phone', async () => {
    await desk.tab.setViewport({ width: 360, height: 740 });
    for (const [path, words] of SCREENS) {
      await desk.open(path);
      await desk.reads(words);
      expect([path, await fitsTheScreen(desk.tab)]).toEqual([path, true]);
      expect(await violationsOn(desk.tab)).toEqual([]);
    }
    await desk.tab.setViewport({ width: 1280, height: 800 });
  });

  it('closes the settings to an employee', async () => {
    await desk.tab.evaluate(() => {
      localStorage.clear();
    });
    await desk.open('/account');
    await desk.logIn(login(made));
    await desk.reads('Смена пароля');
    expect(await desk.words()).not.toContain('Сотрудники');
    await desk.open('/settings/users');
    await desk.reads('У вашей роли нет доступа к этому разделу.');
    await desk.open('/settings/jobs');
    await desk.reads('У вашей роли нет доступа к этому разделу.');
    const employee = await new ApiClient(signet.baseUrl).logIn(login(made));
    expect((await employee.get('/users')).status).toBe(403);
    expect((await employee.get('/jobs')).status).toBe(403);
  });

  it('changes one’s own password, after which one logs in anew', async () => {
    await desk.open('/account');
    await desk.reads('Смена пароля');
    await enter(made, PASSWORD, 'another one');
    await desk.reads('Пароли не совпали.');
    await enter('not this one', PASSWORD, PASSWORD);
    await desk.reads('Нынешний пароль не подошёл.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await enter(made, PASSWORD, PASSWORD);
    await desk.reads('Пароль изменён. Войдите с новым паролем.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.logIn(login(PASSWORD));
    await desk.reads('Документы');
    expect(errors).toEqual([]);
  });

  async function enter(...passwords: string[]): Promise<void> {
    for (const [at, password] of passwords.entries()) {
      const fields = await desk.tab.$$('form input[type=password]');
      await fields[at]?.click({ count: 3 });
      await fields[at]?.type(password);
    }
    await desk.press('Сменить пароль');
  }
});

const SCREENS = [
  ['/settings/users', 'Петрова Анна Сергеевна'],
  ['/sms', PHONE],
  ['/settings/jobs', 'Всё работает'],
  ['/account', 'Смена пароля'],
] as const;

function login(password: string): { email: string; password: string } {
  return { email: EMAIL, password };
}

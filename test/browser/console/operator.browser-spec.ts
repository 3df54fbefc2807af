import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk, type Login } from '../../../tools/console-screens/console-desk.js';
import { Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PASSWORD = 'two people of the commission';

const COMMISSION = {
  members: [
    {
      fullName: 'Сидоров Пётр Ильич',
      position: 'инженер',
      side: 'operator',
      authority: 'приказ № 12',
      isChair: true,
    },
  ],
  place: 'г. Москва',
  startedAt: '2026-11-24T09:00:00.000Z',
};

/** The commission's work and the operator's desk, each step upon the one before. */
describe('the operator’s room of the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let office: Office;
  let disputeId: string;
  let operator: ConsoleDesk;
  const errors: string[][] = [];

  const sitDown = async (role: string, path: string): Promise<ConsoleDesk> => {
    const opened = await browser.page();
    errors.push(opened.errors);
    const desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await desk.open(path);
    await desk.logIn(await someone(role));
    return desk;
  };
  const someone = async (role: string): Promise<Login> => {
    const login = { email: `${role}@romashka.example`, password: PASSWORD };
    await office.api.post('/users', { ...login, name: `Белов ${role}`, post: '', roles: [role] });
    return login;
  };
  const isClean = async ({ tab }: ConsoleDesk): Promise<void> => {
    expect(await violationsOn(tab)).toEqual([]);
  };

  beforeAll(async () => {
    [signet, browser] = await Promise.all([RunningSignet.start(), PhoneBrowser.start()]);
    office = await Office.open(signet);
    const { document, client } = await office.send();
    const sms = await client.sms();
    await client.confirm(await client.open(client.linkIn(sms)), client.codeIn(sms));
    const claim = { claimant: 'Иванова Мария Сергеевна', claimNumber: '12' };
    const opening = await office.api.post<{ id: string }>(
      `/documents/${document.id}/disputes`,
      claim,
    );
    disputeId = opening.body.id;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  it('shows an operator disputes and health, and nothing of documents', async () => {
    operator = await sitDown('operator', '/disputes');
    await operator.reads('Иванова Мария Сергеевна');
    await operator.reads('ООО «Ромашка»');
    const links = await operator.tab.$$eval('nav a', (all) => all.map((it) => it.textContent));

    expect(links).toEqual(['Споры', 'Состояние']);
    await operator.open('/documents');
    await operator.reads('У вашей роли нет доступа');
  });

  it('keeps the state that is asked for in the address', async () => {
    await operator.open('/disputes');
    await operator.press('Заключение вынесено');
    await operator.reads('Таких споров нет.');
    expect(new URL(operator.tab.url()).search).toBe('?status=concluded');
    await isClean(operator);
    await operator.press('Показать все');
    await operator.reads('Договор № 1');
    await isClean(operator);
  });

  it('says what each check proves and what it found, and runs them again', async () => {
    await operator.open(`/disputes/${disputeId}`);
    await operator.reads('C-7 · Код подтверждения');
    await operator.reads('Введён именно тот код');
    await operator.reads('Цепочка событий цела');
    await operator.press('Проверить ещё раз');
    await operator.reads('Прошли:');
    await isClean(operator);
  });

  it('says at the field what the commission lacks', async () => {
    await operator.press('Сохранить комиссию');
    await operator.tab.waitForSelector('input[aria-invalid=true]');
    await isClean(operator);
  });

  it('concludes once, after asking, and says the client’s link', async () => {
    await office.api.put(`/disputes/${disputeId}/commission`, COMMISSION);
    await operator.open(`/disputes/${disputeId}`);
    await operator.tab.locator('input[type=radio][value=undetermined]').click();
    await operator.fill('Основания', 'Клиент отозвал претензию.');
    await operator.press('Вынести заключение');
    await operator.reads('Протокол составляется один раз');
    await isClean(operator);
    await operator.tab
      .locator('[role=dialog] ::-p-aria([name="Вынести заключение"][role="button"])')
      .click();
    await operator.reads('больше её не показать');
    await isClean(operator);
  });

  it('lets an auditor read, and shows no act', async () => {
    const auditor = await sitDown('auditor', `/disputes/${disputeId}`);
    await auditor.reads('Ваша роль читает спор');
    expect(await auditor.words()).not.toContain('Новая ссылка для клиента');
    await auditor.tab.setViewport({ width: 360, height: 740 });
    expect(await fitsTheScreen(auditor.tab)).toBe(true);
  });

  it('says of each thing that the installation stands on how it is', async () => {
    await operator.open('/operator/health');
    await operator.reads('Работает, но есть на что обратить внимание');
    await operator.reads('Независимого времени нет');
    await isClean(operator);
    await operator.tab.setViewport({ width: 360, height: 740 });
    expect(await fitsTheScreen(operator.tab)).toBe(true);
  });

  it('is quiet: no script failed, and nothing was refused by its own policy', () => {
    expect(errors.flat()).toEqual([]);
  });
});

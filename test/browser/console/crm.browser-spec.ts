import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { ClientPhone, hidden, requiredTicks } from '../../support/client-phone.js';
import { eventually } from '../../support/eventually.js';
import { Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

const PHONE = '+79161234567';
const AUDITOR = { email: 'auditor@romashka.example', password: 'reads and changes nothing' };

/** Contacts and cards: each step stands on the one before. */
describe('the directory at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let office: Office;
  let desk: ConsoleDesk;
  let errors: string[];
  let folder: string;
  let contactPath = '';
  let cardPath = '';

  const pathOf = (): string => new URL(desk.tab.url()).pathname.replace('/console', '');
  const arrivedAt = async (pattern: RegExp): Promise<string> => {
    await desk.tab.waitForFunction(
      (source: string) => new RegExp(source).test(window.location.pathname),
      {},
      pattern.source,
    );
    return pathOf();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'signet-scan-'));
    await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7\n% signed on paper\n');
    signet = await RunningSignet.start();
    browser = await PhoneBrowser.start();
    office = await Office.open(signet);
    await office.api.post('/users', { ...AUDITOR, name: 'Орлова Нина', roles: ['auditor'] });
    await office.api.post('/agreements/consents', {
      title: 'Согласие на новости компании',
      purpose: 'Новости компании',
      html: '<p>Согласен получать новости.</p>',
      shownOnSigningPage: true,
    });
    const opened = await browser.page();
    errors = opened.errors;
    desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await desk.open('/contacts');
    await desk.logIn(ADMIN);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
    await rm(folder, { recursive: true });
  });

  it('says what to do while there is nobody, and names a wrong number beside it', async () => {
    await desk.reads('Пока ни одного контакта.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Новый контакт');
    await desk.fill('Фамилия', 'Иванова');
    await desk.fill('Имя', 'Мария');
    await desk.fill('Отчество', 'Сергеевна');
    await desk.fill('Телефон', '8 916 123-45');
    await desk.press('Добавить контакт');
    await desk.reads('Такого номера не бывает');
    expect(await violationsOn(desk.tab)).toEqual([]);

    await desk.fill('Телефон', '8 916 123-45-67');
    await desk.fill('Примечание', 'личный');
    await desk.press('Добавить контакт');
    contactPath = await arrivedAt(/contacts\/[0-9a-f-]{36}$/);
    await desk.reads('+7 916 123-45-67');
  });

  it('finds a person by the number as one hears it; the address says what was looked for', async () => {
    await office.draft('+79037778899');
    await desk.open('/contacts');
    await desk.reads('Иванов Иван Иванович');
    await desk.tab.locator('input[type=search]').fill('8 (916) 123-45');
    await desk.tab.waitForFunction(() => !document.body.innerText.includes('Иванов Иван'));
    await desk.reads('Иванова Мария Сергеевна');
    expect(new URL(desk.tab.url()).searchParams.get('q')).toBe('8 (916) 123-45');
  });

  it('keeps the number that was taken away, with who wrote it and who took it', async () => {
    await desk.press('Иванова Мария Сергеевна', 'link');
    await desk.press('Изменить');
    await desk.press('Ещё телефон');
    const second = '::-p-xpath((//input[@type="tel"])[2])';
    await desk.tab.locator(second).fill('8 495 123-45-67');
    await desk.press('Сохранить');
    await desk.reads('СМС на него не придёт');
    await desk.press('Изменить');
    await desk.press('Убрать телефон 2');
    await desk.press('Сохранить');
    await desk.reads('Убран');
    const { body } = await office.api.get<{ name: string }>('/auth/me');
    expect(await desk.words()).toMatch(new RegExp(`Убран [^\n]*, ${body.name}`));
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('makes a deal with a contact and a field, which the card shows', async () => {
    await desk.open('/cards');
    await desk.reads('Пока ни одной сделки.');
    await desk.press('Новая сделка');
    await desk.fill('Название', 'Монтаж окон');
    const found = 'Иванова Мария Сергеевна, +7\u00A0916\u00A0123-45-67';
    await desk.choose('Добавить контакт', 'мария', found);
    await desk.press('Добавить поле');
    await desk.fill('Имя поля', 'price');
    await desk.fill('Значение', '84 500,00');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.press('Создать');
    cardPath = await arrivedAt(/cards\/deal\/[0-9a-f-]{36}$/);
    await desk.reads('84 500,00');
    await desk.reads('+7 916 123-45-67');
    await desk.reads('Подписанных пока нет.');
  });

  it('refuses a field that stands there twice, and keeps what was typed', async () => {
    await desk.press('Изменить');
    await desk.press('Добавить поле');
    await desk.tab.locator('::-p-xpath((//fieldset//input)[3])').fill('price');
    await desk.press('Сохранить');
    await desk.reads('Такое имя уже есть выше.');
    await desk.tab.locator('::-p-xpath((//fieldset//input)[3])').fill('address');
    await desk.tab.locator('::-p-xpath((//fieldset//input)[4])').fill('ул. Садовая, 5');
    await desk.press('Сохранить');
    await desk.reads('ул. Садовая, 5');
  });

  it('shows the document of the card, and the signed PDF that was put there by itself', async () => {
    const card = { type: 'deal', id: cardPath.split('/').at(-1) ?? '' };
    const { templateId } = office;
    const document = await office.api.post<{ id: string }>('/documents', { templateId, card });
    await office.api.post(`/documents/${document.body.id}/send`, { phone: PHONE });
    await desk.open(cardPath);
    await desk.reads('Отправлен на подпись');
    const erased = await office.api.post(`/crm${contactPath}/erasure`, { basis: 'court-order' });
    expect(erased.status).toBe(409);
    await signWithConsent(new ClientPhone(signet.baseUrl, PHONE));

    await eventually('the signed PDF on the card', async () => {
      const found = await office.api.get<{ files: unknown[] }>(`/crm/cards/deal/${card.id}`);
      return found.body.files.length > 0 || undefined;
    });
    await desk.open(cardPath);
    await desk.reads('.pdf');
    await desk.reads('Подписан');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('shows what the person accepted, records what was signed on paper, and takes a consent back', async () => {
    await desk.open(contactPath);
    await desk.reads('Согласие на новости компании, редакция 1');
    await desk.reads('На странице подписания');
    await desk.press('Подписал на бумаге');
    await desk.press('Записать');
    await desk.reads('Приложите скан');
    expect(await violationsOn(desk.tab)).toEqual([]);
    const input = await desk.tab.waitForSelector('input[type=file]');
    await input?.uploadFile(join(folder, 'scan.pdf'));
    await desk.press('Записать');
    await desk.reads('Скачать скан');

    await desk.press('Отозвать согласие');
    await desk.reads('Подписанные документы остаются в силе.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.tab.locator('form button[type=submit]').click();
    await desk.reads('Отозвано');
  });

  it('lets an auditor read everything and do nothing', async () => {
    const { page } = await browser.page();
    const auditor = await ConsoleDesk.at(page, signet.baseUrl);
    await auditor.open(contactPath);
    await auditor.logIn(AUDITOR);
    await auditor.reads('История телефонов');
    await auditor.reads('Скачать скан');
    const seen = await auditor.words();
    for (const act of ['Изменить', 'Стереть', 'Создать документ', 'Подписал на бумаге'])
      expect(seen).not.toContain(act);
    await auditor.open(cardPath);
    await auditor.reads('Монтаж окон');
    expect(await auditor.words()).not.toMatch(/Изменить|Создать/);
    await auditor.open('/contacts');
    await auditor.reads('Иванова');
    expect(await auditor.words()).not.toContain('Новый контакт');
    await page.close();
  });

  it('fits a phone', async () => {
    const phone = await desk.tab.browserContext().newPage();
    await phone.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    const second = await ConsoleDesk.at(phone, signet.baseUrl, true);
    for (const [path, words] of [
      ['/contacts', 'Иванова Мария'],
      [contactPath, 'Убран'],
      [cardPath, '.pdf'],
    ] as const) {
      await second.open(path);
      await second.reads(words);
      expect(await fitsTheScreen(phone)).toBe(true);
      expect(await violationsOn(phone)).toEqual([]);
    }
    await phone.close();
  });

  it('erases a person once the surname is typed, tells what went, and keeps that in the journal', async () => {
    await desk.open(contactPath);
    await desk.press('Стереть данные человека');
    await desk.reads('Будет стёрто навсегда');
    await desk.fill('Чтобы подтвердить, впишите фамилию: Иванова', 'Петрова');
    await desk.press('Стереть навсегда');
    await desk.reads('Фамилия не совпала.');
    expect(await violationsOn(desk.tab)).toEqual([]);
    await desk.fill('Чтобы подтвердить, впишите фамилию: Иванова', 'иванова');
    await desk.press('Стереть навсегда');
    await desk.reads('Вернуть их нельзя.');
    await desk.reads('Документов стёрто: 1 из 1');
    expect(await desk.words()).not.toContain('Мария');

    await desk.open('/contacts?tab=erasures');
    await desk.reads('Человек и документы: 1');
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('is quiet: no script failed, and nothing was refused by its own policy', () => {
    expect(errors).toEqual([]);
  });
});

/** Opens, ticks also the consent that need not be ticked, and signs. */
async function signWithConsent(client: ClientPhone): Promise<void> {
  const sms = await client.sms();
  const page = await client.open(client.linkIn(sms));
  const { html } = await client.fetch(page);
  const consent = /name="(consent-[^"]+)"/.exec(html)?.[1] ?? '';
  const answer = await client.submit(`${page}/confirm`, {
    ...requiredTicks(html),
    [consent]: 'on',
    csrf: hidden(html, 'csrf'),
    code: client.codeIn(sms),
  });
  if (answer.status !== 303) throw new Error(`confirm answered ${answer.status}`);
}

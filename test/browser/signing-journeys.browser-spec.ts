import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'puppeteer';
import { ApiSession } from '../support/api-session.js';
import { BrowserRig } from '../support/browser-rig.js';
import { newPhone, PackageDesk } from '../support/package-desk.js';
import { fitsTheScreen, violationsOn } from '../support/phone-browser.js';
import { headingOf, press, tickAll, wordsOf } from '../support/tab-acts.js';

const SIGN = '#sign .bar button';
const MUST = '#sign input[type=checkbox][required]';

/** Every way through the page that ends well, and every page that says why it cannot. */
describe('a client in front of the signing page', () => {
  let desk: BrowserRig;
  let api: ApiSession;
  let packages: PackageDesk;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    desk = await BrowserRig.start();
    api = await desk.rig.api();
    packages = new PackageDesk(desk.rig, api);
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.browserContext().close();
  });

  afterAll(() => desk.close());

  const open = async (link: string): Promise<Tab> => {
    const tab = await desk.opened({ link });
    tabs.push(tab);
    return tab;
  };
  const land = async (link: string): Promise<Tab> => {
    const tab = await desk.landing(link);
    tabs.push(tab);
    return tab;
  };
  /** No barrier by day and by night, and nothing sticks out. */
  const isWell = async (tab: Tab): Promise<void> => {
    for (const value of ['dark', 'light']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violationsOn(tab)).toEqual([]);
    }
    expect(await fitsTheScreen(tab)).toBe(true);
  };
  const sign = async (tab: Tab, code: string, boxes = MUST): Promise<number> => {
    const ticks = await tickAll(tab, boxes);
    await tab.type('#code', code);
    await press(tab, SIGN);
    return ticks;
  };

  it('gets the code after reading, where codes come on demand; the phone may type it for him', async () => {
    const sent = await desk.rig.sent({ codeDelivery: 'on-demand' });
    const tab = await open(sent.link);
    expect(await tab.$('#code')).toBeNull();
    expect(await tickAll(tab, MUST)).toBe(2);
    await press(tab, SIGN);

    expect(await wordsOf(tab)).toMatch(/Мы отправили код на \+7 ••• •••-\d\d-\d\d/);
    expect(
      await tab.$eval('#code', (field) =>
        ['autocomplete', 'inputmode', 'data-otp'].map((name) => field.getAttribute(name)),
      ),
    ).toEqual(['one-time-code', 'numeric', '']);
    await isWell(tab);
    const { code } = await desk.sms(sent.phone);
    await tab.type('#code', code);
    await press(tab, SIGN);
    expect(await headingOf(tab)).toBe('Документ подписан');
  });

  it('signs a package by one code and leaves the consent alone', async () => {
    const consent = { purpose: 'Отправка новостей', shownOnSigningPage: true };
    const { body } = await api.post<{ id: string }>('/agreements/consents', consent);
    const phone = newPhone();
    const documentIds = await packages.drafts(2);
    const signers = [{ fullName: 'Ким Анна', phone }];
    await packages.send({ documentIds, signers });
    const { link, code } = await desk.sms(phone);
    const tab = await open(link);

    expect(await headingOf(tab)).toBe('2 документа на подпись');
    expect(await tab.$$eval('#sign input[type=checkbox]', (boxes) => boxes.length)).toBe(4);
    await isWell(tab);
    expect(await sign(tab, code)).toBe(3);
    expect(await headingOf(tab)).toBe('Документы подписаны');
    await isWell(tab);
    expect(await packages.documentStatuses(documentIds)).toEqual(['signed', 'signed']);
    await api.patch(`/agreements/consents/${body.id}`, { shownOnSigningPage: false });
  });

  it('signs first and is told that others follow; the next one has his turn then', async () => {
    const [first, second] = [newPhone(), newPhone()];
    await packages.send({
      documentIds: await packages.drafts(1),
      signers: [
        { fullName: 'Ким Анна', phone: first, order: 1 },
        { fullName: 'Ли Пётр', phone: second, order: 2 },
      ],
    });
    expect((await desk.sms(second)).code).toBe('');
    const one = await desk.sms(first);
    const waiting = await open(one.link);
    await sign(waiting, one.code);
    expect(await wordsOf(waiting)).toMatch(/остальны|друг/);
    await isWell(waiting);

    const two = await desk.sms(second);
    const last = await open(two.link);
    await sign(last, two.code);
    expect(await headingOf(last)).toBe('Документ подписан');
    await waiting.reload();
    expect(await wordsOf(waiting)).toContain('Скачать подписанный документ');
  });

  it('is told what he accepted before, and not asked again', async () => {
    const phone = newPhone();
    const contact = await api.post<{ id: string }>('/crm/contacts', {
      lastName: 'Орлова',
      firstName: 'Вера',
      phones: [{ phone }],
    });
    const send = async (): Promise<{ link: string; code: string }> => {
      const { body } = await api.post<{ id: string }>('/documents', {
        templateId: desk.rig.templateId,
        contactId: contact.body.id,
      });
      await api.post(`/documents/${body.id}/send`, {});
      return desk.sms(phone);
    };
    const first = await send();
    expect(await sign(await open(first.link), first.code)).toBe(2);

    const again = await send();
    const tab = await open(again.link);
    expect(await wordsOf(tab)).toContain('Вы уже приняли соглашение об электронной подписи');
    await isWell(tab);
    expect(await sign(tab, again.code)).toBe(1);
    expect(await headingOf(tab)).toBe('Документ подписан');
  });

  it('opens his copy in another browser after a fresh code', async () => {
    const sent = await desk.rig.sent();
    await sign(await open(sent.link), sent.code);
    const tab = await land(sent.link);
    expect(await headingOf(tab)).toBe('Документ уже подписан. Компания: ООО «Ромашка»');
    await isWell(tab);
    await press(tab, 'main form button');
    expect(await wordsOf(tab)).not.toContain('Иванов');
    await isWell(tab);
    await press(tab, '#get button');
    await isWell(tab);
    await tab.type('#code', (await desk.sms(sent.phone)).code);
    await press(tab, 'form:not(#get) button');

    expect(await wordsOf(tab)).toContain('Скачать подписанный документ');
    await isWell(tab);
  });

  it('declines, and the link says so from then on', async () => {
    const sent = await desk.rig.sent();
    const tab = await open(sent.link);
    await tab.click('.decline > summary');
    await tab.type('[name=reason]', 'Не та сумма');
    await isWell(tab);
    await press(tab, '.decline form button');
    expect(await wordsOf(tab)).toContain('Вы отклонили документ');
    await isWell(tab);

    expect(await wordsOf(await land(sent.link))).toContain('Вы отклонили документ');
  });

  it('reads the whole way in English', async () => {
    const sent = await desk.rig.sent({ codeDelivery: 'on-demand' });
    const tab = await land(`${sent.link}?lang=en`);
    await isWell(tab);
    await press(tab, 'main form button');
    await tickAll(tab, MUST);
    await isWell(tab);
    await press(tab, SIGN);
    await isWell(tab);
    await tab.type('#code', (await desk.sms(sent.phone)).code);
    await press(tab, SIGN);

    expect(await tab.$eval('html', (it) => it.lang)).toBe('en');
    expect(await headingOf(tab)).toBe('The document is signed');
    await isWell(tab);
  });

  it('gets the same neutral page by links that are expired, cancelled and unknown', async () => {
    const [late, revoked] = [await desk.rig.sent(), await desk.rig.sent()];
    await api.post(`/signing-requests/${revoked.requestId}/cancel`);
    desk.rig.testApp.clock.advance(73 * 3_600_000);
    const links = [late.link, revoked.link, `/s/${'z'.repeat(17)}`];
    const words = await Promise.all(links.map(async (link) => wordsOf(await land(link))));

    expect(words[0]).toContain('Ссылка не действует');
    expect(words[0]).not.toContain('Ромашка');
    expect(new Set(words).size).toBe(1);
    const [tab] = tabs;
    if (tab) await isWell(tab);
  });
});

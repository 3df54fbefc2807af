import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ADMIN } from '../../support/admin.js';
import { Office } from '../../support/office.js';
import { fitsTheScreen, PhoneBrowser, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

describe('the figures at the console', () => {
  let signet: RunningSignet;
  let browser: PhoneBrowser;
  let office: Office;
  let desk: ConsoleDesk;
  let errors: string[];

  beforeAll(async () => {
    signet = await RunningSignet.start();
    browser = await PhoneBrowser.start();
    office = await Office.open(signet);
    const opened = await browser.page();
    errors = opened.errors;
    desk = await ConsoleDesk.at(opened.page, signet.baseUrl);
    await desk.open('/figures');
    await desk.logIn(ADMIN);
  });
  afterAll(async () => {
    await browser.close();
    await signet.stop();
  });

  it('say what to do while nothing was sent', async () => {
    await desk.reads('За эти дни ничего не отправляли');

    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('show the sending as a chart, and as a table of the same numbers', async () => {
    await office.send();
    await desk.open('/figures');
    await desk.reads('По дням');
    await desk.tab.waitForSelector('[role=img] svg path');
    expect(await violationsOn(desk.tab)).toEqual([]);

    await desk.press('Показать таблицей');
    await desk.tab.waitForSelector('table[aria-label="По дням"]');
    const [today] = await desk.tab.$$eval('table[aria-label="По дням"] tbody tr', (rows) =>
      rows.map((row) => row.innerText.split('\t').slice(1)),
    );
    expect(today).toEqual(['1', '0', '0', '0', '0', '0']);
    expect(await violationsOn(desk.tab)).toEqual([]);
  });

  it('keep the period in the address', async () => {
    await desk.press('7 дней');
    await desk.tab.waitForFunction(() => window.location.search.includes('from='));

    expect(await desk.tab.$$('table[aria-label="По дням"] tbody tr')).not.toHaveLength(0);
  });

  it('fit a phone, also in the dark', async () => {
    await desk.tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await desk.tab.setViewport({ width: 360, height: 740 });
    await desk.open('/figures');
    await desk.tab.waitForSelector('[role=img] svg path');

    expect(await fitsTheScreen(desk.tab)).toBe(true);
    expect(await violationsOn(desk.tab)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

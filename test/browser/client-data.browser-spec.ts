import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserRig } from '../support/browser-rig.js';
import { ClientDataDesk } from '../support/client-data-desk.js';
import type { PageRig } from '../support/page-rig.js';
import { fitsTheScreen, violationsOn } from '../support/phone-browser.js';
import { headingOf, press } from '../support/tab-acts.js';

/** A client of sixty with a cheap phone fills in what the document lacks. */
describe('the form of the client’s data in a browser', () => {
  let browser: BrowserRig;
  let rig: PageRig;
  let desk: ClientDataDesk;

  beforeAll(async () => {
    browser = await BrowserRig.start();
    ({ rig } = browser);
    desk = await ClientDataDesk.open(rig);
  });

  afterAll(() => browser.close());

  async function landing(): Promise<{ link: string; documentId: string }> {
    const draft = await desk.draft();
    return { link: await desk.link(draft), documentId: draft.documentId };
  }

  it.each([true, false])('leads to the document, with scripts %s', async (script) => {
    const { link, documentId } = await landing();
    const tab = await browser.opened({ link }, script);
    expect(await headingOf(tab)).toBe('Ваши данные для договора');
    expect(await fitsTheScreen(tab)).toBe(true);

    await tab.type('[id="data-паспорт"]', '4504 123456');
    await tab.type('[id="data-инн"]', '7707083894');
    await tab.type('[id="data-рождение"]', '05.03.1980');
    await press(tab, '#data-next');
    expect(await tab.$eval('[id="data-инн-error"]', (it) => it.textContent)).toContain('не ИНН');
    expect(await tab.$eval('[id="data-паспорт"]', (it) => it.getAttribute('value'))).toBe(
      '4504 123456',
    );
    expect(await tab.evaluate('document.activeElement.id')).toBe('error-summary');

    await tab.$eval('[id="data-инн"]', (input) => {
      if ('value' in input) input.value = '';
    });
    await tab.type('[id="data-инн"]', '500100732259');
    await press(tab, '#data-next');
    expect(await headingOf(tab)).toContain('Договор');
    const { body } = await (await rig.api()).get<{ status: string }>(`/documents/${documentId}`);
    expect(body.status).toBe('viewed');
  });

  it('has nothing that axe-core finds wrong, with errors and without', async () => {
    const { link } = await landing();
    const tab = await browser.landing(link);
    expect(await violationsOn(tab)).toEqual([]);
    const form = await browser.opened({ link });
    expect(await violationsOn(form)).toEqual([]);
    await press(form, '#data-next');
    expect(await violationsOn(form)).toEqual([]);
  });
});

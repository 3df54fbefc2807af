import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'puppeteer';
import { BrowserRig } from '../support/browser-rig.js';
import type { SentLink } from '../support/page-rig.js';
import { fitsTheScreen, violationsOn } from '../support/phone-browser.js';
import { readQr } from '../support/read-qr.js';
import { headingOf, press, tickAll, wordsOf } from '../support/tab-acts.js';

/** No SMS came through, and the client stands at the desk. */
describe('a client who scans the QR of the employee', () => {
  let desk: BrowserRig;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    desk = await BrowserRig.start();
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.browserContext().close();
  });

  afterAll(() => desk.close());

  /** What his camera makes of the employee's screen. */
  const scanned = async ({ requestId }: SentLink): Promise<string> => {
    const api = await desk.rig.api();
    const path = `/signing-requests/${requestId}`;
    const { body } = await api.get<{ signers: readonly { id: string }[] }>(path);
    const answer = await desk.rig.testApp.app.inject({
      method: 'POST',
      url: `/api/v1${path}/signers/${body.signers[0]?.id ?? ''}/desk-link`,
      headers: { authorization: `Bearer ${api.accessToken}` },
    });
    return new URL(readQr(answer.body)).pathname;
  };

  it.each([true, false])('reads, asks for the code and signs (script: %s)', async (script) => {
    const sent = await desk.rig.sent();
    const tab = await desk.opened({ link: await scanned(sent) }, script);
    tabs.push(tab);
    if (script) expect(await violationsOn(tab)).toEqual([]);
    expect(await wordsOf(tab)).toContain('Пришлём код по СМС');

    await tickAll(tab, '#sign input[type=checkbox][required]');
    await press(tab, '#sign .bar button');
    const { code } = await desk.sms(sent.phone);
    expect(code).not.toBe(sent.code);
    await tab.type('#code', code);
    expect(await fitsTheScreen(tab)).toBe(true);
    await press(tab, '#sign .bar button');

    expect(await headingOf(tab)).toBe('Документ подписан');
    expect(await desk.rig.statusOf(sent)).toBe('signed');
  });
});

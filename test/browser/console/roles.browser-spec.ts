import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import type { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import { ConsolePeople } from '../../../tools/console-screens/console-people.js';
import { Office } from '../../../tools/pictures/office.js';
import { ADMIN } from '../../support/admin.js';
import { RunningSignet } from '../../support/running-signet.js';

const WORK = [
  '/documents',
  '/templates',
  '/contacts',
  '/cards',
  '/robot',
  '/sms',
  '/figures',
] as const;
const SETTINGS = [
  '/settings/e-signature',
  '/settings/agreements',
  '/settings/users',
  '/settings/jobs',
] as const;
const OPERATOR = ['/operator/health'] as const;
const ALL = [...WORK, '/disputes', ...SETTINGS, ...OPERATOR];

/** What each role sees; the rest is closed to it. */
const SEEN = {
  employee: WORK,
  administrator: [...WORK, '/disputes', ...SETTINGS],
  auditor: [...WORK.filter((path) => path !== '/robot'), '/disputes'],
  operator: ['/disputes', ...OPERATOR],
} as const;

let signet: RunningSignet;
let browser: Browser;
let people: ConsolePeople;

beforeAll(async () => {
  signet = await RunningSignet.start();
  browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const office = new Office(signet.baseUrl, ADMIN);
  await office.open();
  people = await ConsolePeople.arrive(browser, signet.baseUrl, office);
});

afterAll(async () => {
  await browser.close();
  await signet.stop();
});

describe.each(Object.keys(SEEN) as (keyof typeof SEEN)[])('the console of an %s', (role) => {
  let desk: ConsoleDesk;
  const refused: string[] = [];

  beforeAll(async () => {
    desk = await people.deskOf(role);
    desk.tab.on('response', (answer) => {
      if (answer.status() === 403) refused.push(`${desk.tab.url()} asked ${answer.url()}`);
    });
  });

  it('names the sections of this role and no other', async () => {
    const shown = await desk.tab.$$eval('nav a', (links) =>
      links.map((link) => new URL(link.href).pathname.replace('/console', '')),
    );

    expect(shown.filter((path) => path !== '/welcome')).toEqual(SEEN[role]);
  });

  it('opens each of them, and asks the API for nothing that the role may not have', async () => {
    for (const path of SEEN[role]) {
      await desk.open(path);
      await desk.tab.waitForSelector('h1');
      await desk.tab.waitForNetworkIdle({ idleTime: 150, concurrency: 1 });
      expect(await desk.words()).not.toContain('нет доступа');
    }
    expect(refused).toEqual([]);
  });

  it('says of the others that they are closed, whoever types their address', async () => {
    const seen: readonly string[] = SEEN[role];
    for (const path of ALL.filter((one) => !seen.includes(one))) {
      await desk.open(path);
      await desk.reads('У вашей роли нет доступа к этому разделу.');
    }
  });
});

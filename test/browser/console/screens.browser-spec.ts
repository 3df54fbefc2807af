import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { consoleScreens } from '../../../tools/console-screens/all-screens.js';
import type { ConsoleDesk } from '../../../tools/console-screens/console-desk.js';
import {
  ConsolePeople,
  DESKTOP,
  inScheme,
  PHONE,
} from '../../../tools/console-screens/console-people.js';
import { furnish } from '../../../tools/console-screens/furnished.js';
import { Client } from '../../../tools/pictures/client.js';
import { Office } from '../../../tools/pictures/office.js';
import { ADMIN } from '../../support/admin.js';
import { fitsTheScreen, violationsOn } from '../../support/phone-browser.js';
import { RunningSignet } from '../../support/running-signet.js';

let signet: RunningSignet;
let browser: Browser;
let client: Client;
let office: Office;
let people: ConsolePeople;

beforeAll(async () => {
  signet = await RunningSignet.start();
  browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  client = await Client.arrive(signet.baseUrl, '+79161234567');
  office = new Office(signet.baseUrl, ADMIN);
  await office.open();
  await furnish(office, client);
  people = await ConsolePeople.arrive(browser, signet.baseUrl, office);
});

afterAll(async () => {
  await client.leave();
  await browser.close();
  await signet.stop();
});

describe.each(consoleScreens.map((screen) => [screen.name, screen] as const))(
  'the screen «%s»',
  (_name, screen) => {
    let desk: ConsoleDesk;

    it('has no barrier that axe knows of, in the light and in the dark', async () => {
      desk = await people.show(screen, office);
      expect(await violationsOn(desk.tab)).toEqual([]);

      await inScheme(desk.tab, 'dark');
      expect(await violationsOn(desk.tab)).toEqual([]);
    });

    it('fits a phone, without a barrier there either', async () => {
      await desk.tab.setViewport(PHONE);
      expect(await fitsTheScreen(desk.tab)).toBe(true);
      expect(await violationsOn(desk.tab)).toEqual([]);
      await desk.tab.setViewport(DESKTOP);
    });
  },
);

it('runs all screens without a script that failed or a refusal of the page’s own policy', () => {
  expect(people.complaints).toEqual([]);
});

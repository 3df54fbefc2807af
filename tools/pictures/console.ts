import puppeteer, { type Page as Tab } from 'puppeteer';
import sharp from 'sharp';
import { findBrowser } from '#libs/pdf';
import { consoleScreens } from '../console-screens/all-screens.js';
import { ConsolePeople, DESKTOP, inScheme, PHONE } from '../console-screens/console-people.js';
import { furnish } from '../console-screens/furnished.js';
import { Client } from './client.js';
import { Office } from './office.js';
import { RunningSignet } from './running-signet.js';

/**
 * Every screen of the console, in the light and in the dark, on a desktop and on a phone.
 * @param save what keeps a picture under a name
 * @param beginning of the names of those that are drawn
 */
export async function drawConsole(
  save: (name: string, bytes: Uint8Array) => Promise<void>,
  beginning = '',
): Promise<void> {
  const signet = await RunningSignet.start();
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(process.env['CHROME_PATH']),
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const client = await Client.arrive(signet.baseUrl, '+79161234567');
  try {
    const office = new Office(signet.baseUrl);
    await office.open();
    await furnish(office, client);
    const people = await ConsolePeople.arrive(browser, signet.baseUrl, office);
    for (const screen of consoleScreens.filter(({ name }) => name.startsWith(beginning))) {
      const { tab } = await people.show(screen, office);
      for (const scheme of ['light', 'dark'] as const) {
        await inScheme(tab, scheme);
        await tab.setViewport(DESKTOP);
        await save(`console/${screen.name}-${scheme}.png`, await photograph(tab));
        await tab.setViewport({ ...PHONE, deviceScaleFactor: 2 });
        await save(`console/${screen.name}-phone-${scheme}.png`, await photograph(tab));
      }
    }
  } finally {
    await client.leave();
    await browser.close();
    await signet.stop();
  }
}

/** With its pictures, in as few colours as it has: there are hundreds of them, and they are kept with the code. */
async function photograph(tab: Tab): Promise<Uint8Array> {
  await tab.waitForFunction(isDrawn, { timeout: 5_000 }).catch(() => undefined);
  return sharp(await tab.screenshot())
    .png({ palette: true, effort: 10 })
    .toBuffer();
}

/** Whether the first page of a document is there, where one is shown. */
function isDrawn(): boolean {
  const [first] = document.querySelectorAll('main figure');
  const picture = first?.querySelector('img');
  return first === undefined || (picture?.complete === true && picture.naturalWidth > 0);
}

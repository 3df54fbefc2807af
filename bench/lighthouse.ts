// Lighthouse's marks for a phone on the signing page, the median of three visits: `npm run bench -- lighthouse`.
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { BenchApp } from './support/bench-app.js';
import { openedDocument, openOffice } from './support/bench-client.js';
import { isRoot } from './support/is-root.js';
import { reportVisits } from './support/lighthouse.js';
import { cookiesOf } from './support/page-loads.js';

/** Two pages, so that the second picture waits below the screen. */
const ARTICLES = 20;
const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>Исполнитель обязуется оказать Заказчику услуги, а Заказчик обязуется принять их и оплатить.</p>'.repeat(
    ARTICLES,
  ) +
  '<p>{{подпись_клиента}}</p>';

const bench = await BenchApp.start();
let browser: Browser | undefined;
try {
  const origin = await bench.listen();
  browser = await puppeteer.launch({
    executablePath: await findBrowser(process.env['CHROME_PATH']),
    headless: 'shell',
    debuggingPort: 0,
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  const templateId = await openOffice(bench, TEMPLATE);
  const { page, cookie } = await openedDocument(bench, templateId, '+79161000000');
  await browser.setCookie(...cookiesOf(cookie, new URL(origin).hostname));
  const port = new URL(browser.wsEndpoint()).port;
  await reportVisits('signing page', {
    address: `${origin}${page}`,
    port,
    categories: ['performance', 'accessibility', 'best-practices'],
  });
} finally {
  await browser?.close();
  await bench.stop();
}

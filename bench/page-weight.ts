// What a phone loads before the pictures of the pages: at most 30 kB and 6 requests for the landing, the signing page
// and the done page, with nothing kept from before: `npm run bench -- page-weight`.
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { BenchApp } from './support/bench-app.js';
import { openedDocument, openOffice } from './support/bench-client.js';
import { isRoot } from './support/is-root.js';
import { type Loaded, loadsOf } from './support/page-loads.js';

const MOST_BYTES = 30_000;
const MOST_REQUESTS = 6;

const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>{{подпись_клиента}}</p>';

const bench = await BenchApp.start();
let browser: Browser | undefined;
try {
  const origin = await bench.listen();
  browser = await puppeteer.launch({
    executablePath: await findBrowser(process.env['CHROME_PATH']),
    headless: 'shell',
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  const templateId = await openOffice(bench, TEMPLATE);
  const { link, page, cookie, confirm } = await openedDocument(bench, templateId, '+79161000000');
  report('landing', await loadsOf(browser, `${origin}${link}`));
  report('signing page', await loadsOf(browser, `${origin}${page}`, cookie));
  await confirm();
  report('done page', await loadsOf(browser, `${origin}${page}`, cookie));
} finally {
  await browser?.close();
  await bench.stop();
}

function report(name: string, all: readonly Loaded[]): void {
  const counted = all.filter(({ isPicture }) => !isPicture);
  const bytes = counted.reduce((sum, one) => sum + one.bytes, 0);
  const holds = bytes <= MOST_BYTES && counted.length <= MOST_REQUESTS;
  process.stdout.write(
    `${holds ? 'ok  ' : 'FAIL'} ${name}: ${(bytes / 1000).toFixed(1)} kB by ${counted.length} requests ` +
      `(at most ${MOST_BYTES / 1000} kB and ${MOST_REQUESTS}); pictures of pages besides: ${all.length - counted.length}\n`,
  );
  for (const one of counted) {
    process.stdout.write(`       ${String(one.bytes).padStart(6)} B  ${one.method} ${one.path}\n`);
  }
  if (!holds) process.exitCode = 1;
}

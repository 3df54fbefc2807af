// What a phone loads to see the console for the first time, at most 250 kB, and Lighthouse's marks for it:
// `npm run bench -- console`.
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { BenchApp } from './support/bench-app.js';
import { openedDocument, openOffice } from './support/bench-client.js';
import { ADMIN } from './support/bench-signet.js';
import { isRoot } from './support/is-root.js';
import { reportVisits } from './support/lighthouse.js';
import { type Loaded, loadsOf } from './support/page-loads.js';

const MOST_BYTES = 250_000;

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
  const templateId = await openOffice(bench, '<p>Договор с {{ contact.fullName }}</p>');
  const { documentId, confirm } = await openedDocument(bench, templateId, '+79161000000');
  await confirm();

  report('login', await loadsOf(browser, `${origin}/console/login`));
  report('documents', await loadsOf(browser, `${origin}/console/documents`, '', loggedIn));

  const tab = await browser.newPage();
  await tab.goto(`${origin}/console/login`);
  const token = await refreshToken();
  await tab.evaluate((it) => {
    localStorage.setItem('signet.refresh-token', it);
  }, token);
  await tab.close();
  const port = new URL(browser.wsEndpoint()).port;
  for (const path of ['/documents', `/documents/${documentId}`, '/documents/new']) {
    await reportVisits(`console ${path.replace(documentId, ':id')}`, {
      address: `${origin}/console${path}`,
      port,
      categories: ['accessibility', 'best-practices'],
      keepsStorage: true,
    });
  }
} finally {
  await browser?.close();
  await bench.stop();
}

async function loggedIn(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(
    (token) => {
      localStorage.setItem('signet.refresh-token', token);
    },
    await refreshToken(),
  );
}

async function refreshToken(): Promise<string> {
  return (await bench.call<{ refreshToken: string }>('POST', '/auth/login', ADMIN)).refreshToken;
}

function report(name: string, all: readonly Loaded[]): void {
  const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  const holds = bytes <= MOST_BYTES;
  process.stdout.write(
    `${holds ? 'ok  ' : 'FAIL'} first load of ${name}: ${(bytes / 1000).toFixed(1)} kB by ${all.length} requests ` +
      `(at most ${MOST_BYTES / 1000} kB)\n`,
  );
  for (const one of all) {
    process.stdout.write(`       ${String(one.bytes).padStart(6)} B  ${one.method} ${one.path}\n`);
  }
  if (!holds) process.exitCode = 1;
}

// Lighthouse's marks for a phone on the signing page, the median of three visits: `npm run bench -- lighthouse`.
// Lighthouse is no dependency: two thirds of it report errors to its makers, and nothing else here needs it. npm fetches
// this version when the bench first asks for it; that reporting is off.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { BenchApp } from './support/bench-app.js';
import { openedDocument, openOffice } from './support/bench-client.js';
import { isRoot } from './support/is-root.js';
import { cookiesOf } from './support/page-loads.js';
import { median } from './support/ratio.js';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const VISITS = 3;
const LEAST = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

/** Two pages, so that the second picture waits below the screen. */
const ARTICLES = 20;
const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>Исполнитель обязуется оказать Заказчику услуги, а Заказчик обязуется принять их и оплатить.</p>'.repeat(
    ARTICLES,
  ) +
  '<p>{{подпись_клиента}}</p>';

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

interface Result {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { message: string };
}

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
  const results: Result[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    results.push(await lighthouse(`${origin}${page}`, port));
  }
  for (const category of CATEGORIES) report(category, results);
} finally {
  await browser?.close();
  await bench.stop();
}

/** One visit as Lighthouse's phone makes it: a slow processor on a slow network. */
async function lighthouse(address: string, port: string): Promise<Result> {
  const words = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address];
  words.push(`--port=${port}`, '--output=json', '--output-path=stdout', '--quiet');
  words.push(`--only-categories=${CATEGORIES.join(',')}`, '--no-enable-error-reporting');
  const child = spawn('npm', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const result = JSON.parse(await text(child.stdout)) as Result;
  if (result.runtimeError) throw new Error(result.runtimeError.message);
  return result;
}

function report(category: (typeof CATEGORIES)[number], results: readonly Result[]): void {
  const marks = results.map(({ categories }) => (categories[category]?.score ?? 0) * 100);
  const mark = median(marks);
  const holds = mark >= LEAST;
  process.stdout.write(
    `${holds ? 'ok  ' : 'FAIL'} Lighthouse, phone, signing page, ${category}: ${mark.toFixed(0)} ` +
      `(at least ${LEAST}; visits ${marks.map((one) => one.toFixed(0)).join(', ')})\n`,
  );
  for (const line of imperfect(category, results[0])) process.stdout.write(`       ${line}\n`);
  if (!holds) process.exitCode = 1;
}

/** What cost marks on the first visit. */
function imperfect(category: string, result: Result | undefined): string[] {
  const refs = result?.categories[category]?.auditRefs ?? [];
  return refs.flatMap(({ id, weight }) => {
    const audit = result?.audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.99) return [];
    return [`${audit.score.toFixed(2)} ${audit.title} ${audit.displayValue ?? ''}`.trimEnd()];
  });
}

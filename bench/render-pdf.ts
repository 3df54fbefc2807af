// The renderer port against the bare browser, and against the usual way with a whole browser:
// `npm run bench -- render-pdf`. Every ratio is measured in one run, its works taking turns.
import { findBrowser, HeadlessShellRenderer, PdfReader } from '#libs/pdf';
import { BareShell, FullBrowser } from './support/bare-shell.js';
import { report, takeTurns } from './support/ratio.js';

const ARTICLE =
  '<p>Исполнитель обязуется оказать Заказчику услуги по монтажу и настройке оборудования, а Заказчик ' +
  'обязуется принять их и оплатить в порядке и сроки, установленные настоящим договором. Услуги ' +
  'считаются оказанными с момента подписания сторонами акта.</p>';

/**
 * A browser is replaced after 100 renders and is slower while it is young: so many rounds are one whole
 * life of it, its youth included.
 */
const ROUNDS = 100;

const CASES = [
  { name: 'one page', articles: 6, pages: 1, most: 1.5 },
  { name: '20 pages', articles: 142, pages: 20, most: 1.15 },
] as const;

/** One measurement of throughput: so many documents, one after the other, a whole life of a browser too. */
const SERIES = ROUNDS;

/** Where the package `chromium` puts the whole browser. */
const FULL_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

const shell = await findBrowser(process.env['CHROME_PATH']);
const renderer = new HeadlessShellRenderer({ chromePath: shell });
await renderer.start();
process.stdout.write(`${await renderer.version()}, ${process.version}\n`);
try {
  for (const one of CASES) await againstBareShell(one);
  await againstFullBrowser();
} finally {
  await renderer.close();
}

async function againstBareShell({ name, articles, pages, most }: (typeof CASES)[number]) {
  const html = contract(articles);
  await checkPages(html, pages);
  const bare = await BareShell.start(shell);
  try {
    const [reference = 0, ours = 0] = await takeTurns(
      [() => bare.print(html), () => renderer.render(html)],
      { rounds: ROUNDS, warmUp: 10 },
    );
    report({
      name: `the port against the bare browser, ${name}`,
      ours,
      reference,
      budget: { most },
    });
  } finally {
    await bare.stop();
  }
}

async function againstFullBrowser(): Promise<void> {
  const path = await firstThatRuns(FULL_CHROMIUM);
  if (path === undefined) {
    process.stdout.write(
      'FAIL the port against a whole browser: none is installed, so this ratio was NOT measured. ' +
        'Install the package chromium and run again.\n',
    );
    process.exitCode = 1;
    return;
  }
  const html = contract(CASES[0].articles);
  const full = await FullBrowser.start(path);
  try {
    // Throughput is what comes out of work that follows work: each side prints a series while the other rests.
    const [reference = 0, ours = 0] = await takeTurns(
      [inSeries(() => full.print(html)), inSeries(() => renderer.render(html))],
      { rounds: 3, warmUp: 1 },
    );
    const name = 'throughput of a whole browser, new page per document';
    const ofOne = { ours: ours / SERIES, reference: reference / SERIES };
    report({ name, ...ofOne, budget: { least: 8 } });
  } finally {
    await full.stop();
  }
}

function inSeries(print: () => Promise<unknown>): () => Promise<void> {
  return async () => {
    for (let n = 0; n < SERIES; n += 1) await print();
  };
}

async function firstThatRuns(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await findBrowser(path).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function contract(articles: number): string {
  const body = Array.from({ length: articles }, (_, n) => `<h3>Статья ${n + 1}</h3>${ARTICLE}`);
  return (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Договор</title><style>' +
    '@page { size: A4; margin: 20mm 18mm } body { font: 11pt/1.4 "PT Serif" } h3 { font-size: 11pt }' +
    `</style></head><body><h1>Договор № 15</h1>${body.join('')}</body></html>`
  );
}

/** A ratio says nothing when the document is not what its name says. */
async function checkPages(html: string, pages: number): Promise<void> {
  const reader = new PdfReader();
  const { length } = await reader.pageSizes(await renderer.render(html));
  await reader.close();
  if (length !== pages) throw new Error(`The document has ${length} pages instead of ${pages}.`);
}

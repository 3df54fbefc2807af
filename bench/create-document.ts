// POST /documents whole (fill, draw, find the places of the marks, check, freeze, commit) against the bare browser
// drawing the same page: `node dist/bench/create-document.js`. Both take turns, so that a busy machine slows both.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import puppeteer from 'puppeteer';
import { findBrowser } from '#libs/pdf';
import { createApp } from '../src/create-app.js';
import { PdfTools, readEnvironment } from '../src/platform/index.js';
import { TemplateFiller } from '../src/templates/index.js';

const ROUNDS = 40;
const ADMIN = { email: 'bench@signet.local', password: 'correct horse battery staple' };

/** Budgets of the design; the share of the bare browser that the whole may take. */
const CASES = [
  { name: 'one page', rows: 12, pages: 1, budget: 4 },
  { name: '20 pages', rows: 720, pages: 20, budget: 2 },
] as const;

const template =
  '<h1>Договор № {{ document.number }} от {{ document.date }}</h1>' +
  '<p>{{ client }}, телефон {{ phone }}, заказывает работы:</p><table>' +
  '{% for row in rows %}<tr><td>{{ row.title }}</td><td>{{ row.price | money }}</td></tr>{% endfor %}' +
  '</table><p>{{подпись_клиента}}</p>';

const valuesOf = (rows: number): object => ({
  client: 'Иванова Мария Сергеевна',
  phone: '+7 912 345-67-89',
  rows: Array.from({ length: rows }, (_, n) => ({
    title: `Работа ${n + 1}: монтаж и настройка оборудования`,
    price: 1000 + n,
  })),
});

interface Measured {
  readonly raw: number[];
  readonly whole: number[];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-bench-'));
  const app = await createApp(
    readEnvironment({
      VAR_DIR: folder,
      DATABASE_URL: `sqlite:${join(folder, 'signet.db')}`,
      LOG_LEVEL: 'error',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    }),
  );
  const bare = await BareBrowser.start();
  try {
    await app.init();
    await app.get(PdfTools, { strict: false }).warmUp();
    for (const one of CASES) report(one, await measure(app, bare, one));
  } finally {
    await bare.stop();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  app: NestFastifyApplication,
  bare: BareBrowser,
  { rows, pages }: (typeof CASES)[number],
): Promise<Measured> {
  const post = await client(app);
  const { id: templateId } = await post<{ id: string }>('/templates', {
    name: 'Договор',
    html: template,
  });
  const values = valuesOf(rows);
  const html = await app
    .get(TemplateFiller, { strict: false })
    .fill(template, { ...values, document: { number: '1', date: '24.11.2026' } });
  const measured: Measured = { raw: [], whole: [] };
  for (let round = -5; round < ROUNDS; round += 1) {
    const raw = await timed(() => bare.print(html));
    const whole = await timed(async () => {
      const document = await post<{ pages: number }>('/documents', { templateId, values });
      if (document.pages !== pages) throw new Error(`The document has ${document.pages} pages`);
    });
    if (round < 0) continue; // the first ones warm up
    measured.raw.push(raw);
    measured.whole.push(whole);
  }
  return measured;
}

/** Calls the API as the administrator. */
async function client(
  app: NestFastifyApplication,
): Promise<<Answer>(path: string, body: object) => Promise<Answer>> {
  const post = async <Answer>(path: string, body: object, token = ''): Promise<Answer> => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      payload: body,
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`);
    return answer.json<Answer>();
  };
  const { accessToken } = await post<{ accessToken: string }>('/auth/login', ADMIN);
  return (path, body) => post(path, body, accessToken);
}

/** What the budget is a multiple of: nothing but `setDocumentContent` and `printToPDF` on a warm page. */
class BareBrowser {
  private constructor(
    private readonly browser: Awaited<ReturnType<typeof puppeteer.launch>>,
    readonly print: (html: string) => Promise<void>,
  ) {}

  static async start(): Promise<BareBrowser> {
    const browser = await puppeteer.launch({
      executablePath: await findBrowser(),
      pipe: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    return new BareBrowser(browser, async (html) => {
      const loaded = new Promise<void>((resolve) =>
        session.once('Page.loadEventFired', () => {
          resolve();
        }),
      );
      await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
      await loaded;
      await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
    });
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report({ name, budget }: (typeof CASES)[number], { raw, whole }: Measured): void {
  const ratio = median(whole) / median(raw);
  const verdict = ratio <= budget ? 'within' : 'OVER';
  process.stdout.write(
    `POST /documents, ${name}: ${median(whole).toFixed(1)} ms, bare browser ${median(raw).toFixed(1)} ms, ` +
      `ratio ${ratio.toFixed(2)} (${verdict} ${budget})\n`,
  );
  if (ratio > budget) process.exitCode = 1;
}

await main();

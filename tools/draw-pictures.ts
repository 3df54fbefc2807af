import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer';
import { PdfReader } from '#libs/pdf';
import { allPageStates } from './page-states/all-states.js';
import type { PageState } from './page-states/page-state.js';
import { StateBrowser } from './page-states/state-browser.js';
import { Client } from './pictures/client.js';
import { drawConsole } from './pictures/console.js';
import { Commission } from './pictures/commission.js';
import { Office } from './pictures/office.js';
import { RunningSignet } from './pictures/running-signet.js';

/**
 * The pictures of README and docs, from the real pages and the real documents: `npm run pictures`, or one part of them:
 * `npm run pictures -- console`, of it those that begin so: `npm run pictures -- console document-`.
 * Page states at a phone's size; the five shipped templates before and after signing; the protocol of a commission;
 * the sandbox phone; every screen of the console.
 */
const FOLDER = 'docs/images';
const PHONE = '+79161234567';
const PAGE_WIDTH = 700;
const DARK = new Set([
  'landing',
  'signing-read',
  'signing-wrong-code',
  'signing-code-sent',
  'signing-package',
  'done',
  'copy-code-sent',
  'data-form-errors',
  'dead-link',
]);
const ENGLISH = new Set([
  'landing-english',
  'signing-read-english',
  'signing-wrong-code-english',
  'signing-code-sent-english',
  'data-form-errors-english',
  'done-english',
]);

const [only, beginning] = process.argv.slice(2);
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  pages: drawPageStates,
  documents: drawDocuments,
  console: () => drawConsole(save, beginning),
};

await mkdir(join(FOLDER, 'console'), { recursive: true });
for (const [part, draw] of Object.entries(PARTS))
  if (only === undefined || only === part) await draw();

async function drawPageStates(): Promise<void> {
  const browser = await StateBrowser.launch();
  try {
    for (const state of allPageStates().filter(({ name }) => isDrawn(name))) {
      await drawState(browser, state);
      if (DARK.has(state.name)) await drawState(browser, state, 'dark');
    }
  } finally {
    await browser.close();
  }
}

/** The same words in English add nothing to every picture. */
function isDrawn(name: string): boolean {
  return (
    !name.endsWith('-english') ||
    !/^(?:signing|copy|landing|done|data)/.test(name) ||
    ENGLISH.has(name)
  );
}

async function drawState(
  browser: StateBrowser,
  state: PageState,
  scheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const name = scheme === 'dark' ? `${state.name}-dark` : state.name;
  const tab = await browser.open(state, { width: 360, height: 740, scheme });
  if (!state.isLoading) await loaded(tab);
  await save(`${name}.png`, await tab.screenshot());
  if (/^(?:signing-|verify-|data-form|done-(?:consent|with))/.test(name))
    await drawWhole(name, tab);
  await tab.close();
}

async function loaded(tab: Tab): Promise<void> {
  await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
}

/** The whole page, in a window as tall: what sticks to the bottom then stands where it ends. */
async function drawWhole(name: string, tab: Tab): Promise<void> {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewport({ width: 360, height });
  await save(`${name}-whole.png`, await tab.screenshot());
}

async function drawDocuments(): Promise<void> {
  const signet = await RunningSignet.start();
  const client = await Client.arrive(signet.baseUrl, PHONE);
  const reader = new PdfReader();
  try {
    const office = new Office(signet.baseUrl);
    await office.open();
    const deal = await office.deal(PHONE);
    for (const template of await office.templates()) {
      const document = await office.document(template, deal);
      await drawPages(reader, `document-${template.shippedKey}`, await office.pdf(document));
      await office.send(document);
      await client.sign();
      await drawPages(reader, `signed-${template.shippedKey}`, await office.pdf(document));
      if (template.shippedKey === 'service-contract') await drawProtocol(reader, office, document);
      if (template.shippedKey !== 'service-act') continue;
      await drawPages(reader, 'journal-export', await office.journal(document));
    }
    await save('sandbox-sms.png', await client.phonePicture());
  } finally {
    await reader.close();
    await client.leave();
    await signet.stop();
  }
}

/** A dispute about the document: the draft that the commission takes to its meeting, and the sealed protocol. */
async function drawProtocol(reader: PdfReader, office: Office, document: string): Promise<void> {
  const commission = new Commission(office);
  const dispute = await commission.gather(document);
  await drawPages(reader, 'protocol-draft', await commission.protocol(dispute));
  await commission.conclude(dispute);
  await drawPages(reader, 'protocol', await commission.protocol(dispute));
}

async function drawPages(reader: PdfReader, name: string, pdf: Uint8Array): Promise<void> {
  const sizes = await reader.pageSizes(pdf);
  for (let page = 1; page <= sizes.length; page += 1) {
    const image = await reader.pageImage(pdf, page, { width: PAGE_WIDTH, format: 'png' });
    await save(`${name}-${page}.png`, image);
  }
}

async function save(name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(join(FOLDER, name), bytes);
  process.stdout.write(`${name}\n`);
}

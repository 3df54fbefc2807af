// Stamp, sheet, attachments, seal and its own verification, against @libpdf/core signing the same PDF and
// nothing else: `npm run bench -- seal-pdf`. Every ratio is measured in one run, the two taking turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CryptoKeySigner, PDF } from '@libpdf/core';
import { findBrowser, HeadlessShellRenderer, inkForStamping, PdfReader, stampPdf } from '#libs/pdf';
import { sealPdf, type SealKey, verifySeal } from '#libs/pdf-seal';
import { SealingKeys } from '../src/evidence/index.js';
import { FixedClock, readEnvironment } from '../src/platform/index.js';
import { report, takeTurns, timed } from './support/ratio.js';
import { attachmentsOf, contract, markOf, sheetOf, stripOf } from './support/signed-contract.js';

interface Case {
  readonly name: string;
  readonly articles: number;
  readonly tableEvery?: number;
  readonly pages: number;
  readonly rounds: number;
  readonly most: number;
}

const CASES: readonly Case[] = [
  { name: 'one page', articles: 6, pages: 1, rounds: 60, most: 8 },
  { name: '10 pages', articles: 71, pages: 10, rounds: 30, most: 8 },
  { name: '100 pages of text alone', articles: 727, pages: 100, rounds: 40, most: 4 },
  {
    name: '100 pages, tables among them',
    articles: 583,
    tableEvery: 8,
    pages: 100,
    rounds: 40,
    most: 4,
  },
];

const madeAt = new Date('2026-11-24T11:05:07Z');
const folder = mkdtempSync(join(tmpdir(), 'signet-bench-seal-'));
const keys = new SealingKeys(readEnvironment({ VAR_DIR: folder }), new FixedClock(new Date()));
const renderer = new HeadlessShellRenderer({
  chromePath: await findBrowser(process.env['CHROME_PATH']),
});
const reader = new PdfReader();
await renderer.start();
process.stdout.write(`${await renderer.version()}, ${process.version}\n`);
try {
  for (const one of CASES) await against(one);
} finally {
  await renderer.close();
  await reader.close();
  rmSync(folder, { recursive: true });
}

async function against({ name, articles, tableEvery, pages, rounds, most }: Case) {
  const pdf = await renderer.render(contract(articles, tableEvery));
  const { length } = await reader.pageSizes(pdf);
  if (length !== pages) throw new Error(`The document has ${length} pages instead of ${pages}.`);
  let ink: Awaited<ReturnType<typeof inkForStamping>> = [];
  const look = await timed(async () => {
    ink = await inkForStamping(reader, pdf, []);
  });
  const { key, roots } = await keys.current();
  const signer = await otherSigner(key);
  const [reference = 0, ours = 0] = await takeTurns(
    [
      async () => (await PDF.load(pdf)).sign({ signer, reason: 'Bench' }),
      () => sealed({ pdf, ink }, key, roots),
    ],
    { rounds, warmUp: 10 },
  );
  const title = `stamp, sheet, attachments, seal, verify, ${name}`;
  report({ name: title, ours, reference, budget: { most } });
  process.stdout.write(`     looking for room on the pages before: ${look.toFixed(1)} ms, once\n`);
}

async function sealed(
  { pdf, ink }: { pdf: Uint8Array; ink: Awaited<ReturnType<typeof inkForStamping>> },
  key: SealKey,
  roots: Uint8Array[],
): Promise<void> {
  const drawn = { anchors: [], strip: stripOf, marks: [markOf()], sheet: sheetOf(), madeAt };
  const stamped = await stampPdf({ pdf, ink, ...drawn });
  const attachments = attachmentsOf(pdf);
  const made = await sealPdf({ pdf: stamped.document, attachments, madeAt, reason: 'Bench', key });
  const { ok, checks } = await verifySeal(made.pdf, { roots, tsaRoots: [] });
  if (!ok) throw new Error(`The seal is no seal: ${JSON.stringify(checks.filter((it) => !it.ok))}`);
}

/** The same key, so that the kind of key decides nothing. */
async function otherSigner(key: SealKey): Promise<CryptoKeySigner> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const bytes = Uint8Array.from(key.privateKey);
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
  return new CryptoKeySigner(privateKey, key.certificate, 'EC', 'ECDSA', [...key.chain]);
}

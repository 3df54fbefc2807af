// From the tap on «Подписать» to the sealed PDF in hand, five a second, one process on SQLite, no outside clock:
// `npm run bench -- sign-to-sealed`. The budget is an absolute time (p95 at most 1 s), so a busy machine fails it.
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchApp } from './support/bench-app.js';
import { type ReadyToSign, openedDocument, openOffice } from './support/bench-client.js';
import { reportTimes, timed } from './support/ratio.js';

const SIGNATURES = 60;
const WARM_UP = 5;
const PER_SECOND = 5;
const BUDGET_MS = 1_000;

const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>{{подпись_клиента}}</p>';

const bench = await BenchApp.start();
try {
  const templateId = await openOffice(bench, TEMPLATE);
  const ready: ReadyToSign[] = [];
  for (let i = 0; i < SIGNATURES + WARM_UP; i += 1) {
    ready.push(await openedDocument(bench, templateId, `+7916${1_000_000 + i}`));
  }
  for (const one of ready.slice(0, WARM_UP)) await signToSealed(one);
  const times = await Promise.all(
    ready.slice(WARM_UP).map(async (one, i) => {
      await sleep((i * 1_000) / PER_SECOND);
      return timed(() => signToSealed(one));
    }),
  );
  reportTimes(`sign tap to sealed PDF, ${PER_SECOND}/s`, times, BUDGET_MS);
} finally {
  await bench.stop();
}

async function signToSealed({ documentId, confirm }: ReadyToSign): Promise<void> {
  await confirm();
  // A machine that cannot keep up answers «not yet»: then it is asked again, and the time goes on.
  while (!(await bench.download(`/documents/${documentId}/pdf`))) await sleep(50);
}

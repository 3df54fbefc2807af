// From the tap on «Подписать» to the sealed PDF in hand, five a second, as companies run it: a process for HTTP and one
// for jobs, MariaDB and Redis, commits waiting for the disk, no outside clock: `npm run bench -- sign-to-pdf`. And from
// the answer to the tap to the public checkpoint of the log that covers the signature. The budgets are absolute times
// for a machine of two cores with nothing else to do.
import { setTimeout as sleep } from 'node:timers/promises';
import { CheckpointWatch } from './support/checkpoint-watch.js';
import { openedDocument, openOffice, type ReadyToSign } from './support/bench-client.js';
import { Installation } from './support/installation.js';
import { reportTimes } from './support/ratio.js';

const SIGNATURES = 150;
const WARM_UP = 20;
const PER_SECOND = 5;
const PDF_MS = 1_000;
const CHECKPOINT_MS = 200;
const AGAIN_MS = 25;

const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>{{подпись_клиента}}</p>';

interface Signed {
  readonly documentId: string;
  readonly answeredAt: number;
  readonly tapToPdf: number;
}

const signet = await Installation.start();
try {
  const templateId = await openOffice(signet, TEMPLATE);
  const ready: ReadyToSign[] = [];
  for (let i = 0; i < SIGNATURES + WARM_UP; i += 1) {
    ready.push(await openedDocument(signet, templateId, `+7916${1_000_000 + i}`));
  }
  await atPace(ready.slice(0, WARM_UP));
  const watch = CheckpointWatch.start(signet);
  const before = { api: signet.cpuOf('api'), worker: signet.cpuOf('worker') };
  const signed = await atPace(ready.slice(WARM_UP));
  const covered = await watch.coveredAt(signed.map(({ documentId }) => documentId));
  const each = (role: 'api' | 'worker'): string =>
    `${role} ${((signet.cpuOf(role) - before[role]) / SIGNATURES).toFixed(0)} ms`;
  process.stdout.write(`     processor per signature: ${each('api')}, ${each('worker')}\n`);
  const toPdf = signed.map(({ tapToPdf }) => tapToPdf);
  reportTimes(`sign tap to sealed PDF, ${PER_SECOND}/s`, toPdf, PDF_MS);
  const toCheckpoint = signed.map(({ answeredAt }, i) => (covered[i] ?? Number.NaN) - answeredAt);
  reportTimes('answer to the tap to the checkpoint over it', toCheckpoint, CHECKPOINT_MS);
} finally {
  await signet.stop();
}

function atPace(ready: readonly ReadyToSign[]): Promise<Signed[]> {
  return Promise.all(
    ready.map(async (one, i) => {
      await sleep((i * 1_000) / PER_SECOND);
      return signToPdf(one);
    }),
  );
}

async function signToPdf({ documentId, confirm }: ReadyToSign): Promise<Signed> {
  const tappedAt = performance.now();
  await confirm();
  const answeredAt = performance.now();
  // A machine that cannot keep up answers «not yet»: then it is asked again, and the time goes on.
  while (!(await signet.download(`/documents/${documentId}/pdf`))) await sleep(AGAIN_MS);
  return { documentId, answeredAt, tapToPdf: performance.now() - tappedAt };
}

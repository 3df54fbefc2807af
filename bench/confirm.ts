// The confirmed code (checked, signed, committed, evidence appended) by 32 clients at once, against mysql2 sending the
// same transactions over as many connections and nothing else: `npm run bench -- confirm`. On MariaDB, its commits
// waiting for the disk. What the product sends is read from the server's own log; it is replayed on a copy of the
// database as it was before. The worker rests meanwhile, so that sealing takes no part of either.
import { DatabaseCopy } from './support/database-copy.js';
import { openedDocument, openOffice, type ReadyToSign } from './support/bench-client.js';
import { Installation } from './support/installation.js';
import { median, report, timed } from './support/ratio.js';
import { type ActStatements, StatementLog } from './support/statement-log.js';

const CLIENTS = 32;
const ROUNDS = 5;
/** Signatures of one round. */
const BATCH = 192;
const WARM_UP = 128;
const LEAST = 0.3;

const TEMPLATE =
  '<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}, телефон {{ contact.phone }}</p>' +
  '<p>{{подпись_клиента}}</p>';

const signet = await Installation.start();
try {
  const templateId = await openOffice(signet, TEMPLATE);
  const ready = await prepare(templateId, WARM_UP + BATCH * (ROUNDS + 1));
  await signet.terminate('worker');
  await atOnce(ready.splice(0, WARM_UP).map(({ confirm }) => confirm));
  const before = await DatabaseCopy.of(signet.databaseUrl);
  const log = await StatementLog.start(signet.databaseUrl);
  const acts = await log.of(ready.splice(0, BATCH).map(({ confirm }) => confirm));
  await log.stop();
  describe(acts);
  await measure(ready, before, acts);
} finally {
  await signet.stop();
}

async function prepare(templateId: string, count: number): Promise<ReadyToSign[]> {
  const ready: ReadyToSign[] = [];
  await atOnce(
    Array.from({ length: count }, (_, i) => async () => {
      ready[i] = await openedDocument(signet, templateId, `+7916${1_000_000 + i}`);
    }),
    4,
  );
  return ready;
}

/** All the works, so many at a time. */
async function atOnce(works: readonly (() => Promise<unknown>)[], clients = CLIENTS) {
  const left = [...works].reverse();
  const client = async (): Promise<void> => {
    for (let work = left.pop(); work; work = left.pop()) await work();
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** What the statements are, by the first act: for whoever wants to send fewer of them. */
function describe(acts: readonly ActStatements[]): void {
  const [first] = acts;
  if (!first || first.transactions.length === 0) throw new Error('The log of queries is empty');
  const { all, transactions } = first;
  process.stdout.write(
    `     one confirm sends ${all.length} statements, ${transactions.length} of them in transactions\n`,
  );
  if (process.env['SHOW_STATEMENTS']) {
    for (const sql of all) process.stdout.write(`       ${sql.slice(0, 200)}\n`);
  }
}

async function measure(
  ready: ReadyToSign[],
  before: DatabaseCopy,
  acts: readonly ActStatements[],
): Promise<void> {
  const [ours, reference]: [number[], number[]] = [[], []];
  const cpuBefore = signet.cpuOf('api');
  for (let round = 0; round < ROUNDS; round += 1) {
    const replay = await before.replay(CLIENTS);
    const bare = acts.map(
      ({ transactions }) =>
        () =>
          replay.run(transactions),
    );
    const confirms = ready.splice(0, BATCH).map(({ confirm }) => confirm);
    const [first, second] = round % 2 === 0 ? [confirms, bare] : [bare, confirms];
    const times = [await timed(() => atOnce(first)), await timed(() => atOnce(second))];
    ours.push(times[round % 2] ?? Number.NaN);
    reference.push(times[1 - (round % 2)] ?? Number.NaN);
    await replay.stop();
  }
  const [mine, theirs] = [median(ours) / BATCH, median(reference) / BATCH];
  const cpu = (signet.cpuOf('api') - cpuBefore) / (BATCH * ROUNDS);
  const rate = (ms: number): string => `${(1000 / ms).toFixed(0)}/s`;
  process.stdout.write(
    `     confirms ${rate(mine)}, ${cpu.toFixed(2)} ms of the API's processor each; bare transactions ${rate(theirs)}\n`,
  );
  report({
    name: `confirm, ${CLIENTS} clients, share of the bare transactions' rate`,
    ours: mine,
    reference: theirs,
    budget: { least: LEAST },
  });
}

// SMS through SMPP as companies send them: MariaDB whose commits wait for the disk, Redis, a process that holds the bind,
// an SMSC over Perl's Net::SMPP on the same machine: `npm run bench -- submit-sms`. A backlog of long Russian SMS is
// written first, then the process of role sms starts and works it off. Against the gateway alone, which submits the same
// texts over the same session code, ten at a time, and writes nothing down. What the process keeps in memory must not
// grow with what it has sent.
import { readEnvironment } from '../src/platform/index.js';
import { SmppGateway } from '../src/sms/gateways/smpp/smpp.gateway.js';
import { openOffice } from './support/bench-client.js';
import { CountingSmsc } from './support/counting-smsc.js';
import { Installation } from './support/installation.js';
import { LiveHeap } from './support/live-heap.js';
import { report, timed } from './support/ratio.js';

const REQUESTS = 300;
const SIGNERS = 10;
const MESSAGES = REQUESTS * SIGNERS;
/** As many as the window of an SMSC has room for. */
const AT_ONCE = 10;
const LEAST_PER_SECOND = 100;
const LEAST_SHARE = 0.1;
const MOST_GROWTH = 1.05;

const TEMPLATE = '<h1>Договор № {{ document.number }}</h1><p>{{подпись_клиента}}</p>';

const smsc = await CountingSmsc.start();
const env = {
  SMS_GATEWAY: 'smpp',
  SMPP_URL: `smpp://signet@127.0.0.1:${smsc.port}`,
  SMPP_PASSWORD: 'bench',
  SMPP_PER_SECOND: '1000',
  SMS_SENDER: 'Signet',
  SMS_LIMITS: 'off',
  RATE_LIMITS: 'off',
};
const signet = await Installation.start(env);
try {
  await writeBacklog(await openOffice(signet, TEMPLATE));
  await signet.launch('sms', { NODE_OPTIONS: '--inspect=127.0.0.1:0' });
  await smsc.until(AT_ONCE);
  const cpuBefore = signet.cpuOf('sms');
  const each = await partsOfEach();
  const [middle, end] = [Math.floor(MESSAGES / 2) * each, MESSAGES * each];
  const memory = await memoryAt([Math.floor(MESSAGES / 10) * each, middle, end]);
  const cpu = (signet.cpuOf('sms') - cpuBefore) / MESSAGES;
  process.stdout.write(`     processor of role sms per SMS: ${cpu.toFixed(1)} ms\n`);
  const ours = smsc.between(0, end - 1) / MESSAGES;
  await signet.terminate('sms');
  const texts = smsc.texts();
  const reference = (await timed(() => sendBare(texts))) / texts.length;
  tell(ours, reference, memory);
} finally {
  await signet.stop();
  smsc.stop();
}

/** Messages that wait for a process which may send them. */
async function writeBacklog(templateId: string): Promise<void> {
  const left = Array.from({ length: REQUESTS }, (_, i) => i);
  const clerk = async (): Promise<void> => {
    for (let i = left.pop(); i !== undefined; i = left.pop()) await writeRequest(templateId, i);
  };
  await Promise.all([clerk(), clerk(), clerk(), clerk()]);
}

async function writeRequest(templateId: string, request: number): Promise<void> {
  const signers = Array.from({ length: SIGNERS }, (_, i) => ({
    fullName: 'Иванова Мария Петровна',
    phone: `+7916${1_000_000 + request * SIGNERS + i}`,
  }));
  const person = {
    lastName: 'Иванова',
    firstName: 'Мария',
    phones: [{ phone: signers[0]?.phone }],
  };
  const contact = await signet.call<{ id: string }>('POST', '/crm/contacts', person);
  const body = { templateId, contactId: contact.id };
  const document = await signet.call<{ id: string }>('POST', '/documents', body);
  await signet.call('POST', '/signing-requests', { documentIds: [document.id], signers });
}

/** All are of one length: link, code and name of the document are. */
async function partsOfEach(): Promise<number> {
  const { items } = await signet.call<{ items: { segments: number }[] }>('GET', '/sms/messages');
  return items[0]?.segments ?? Number.NaN;
}

interface Memory {
  /** Bytes of objects that are in use: what is left after the garbage was collected. */
  readonly live: number;
  /** Bytes that the system has given. */
  readonly resident: number;
}

/** What the process holds once the SMSC has so many parts. */
async function memoryAt(counts: readonly number[]): Promise<Memory[]> {
  const heap = await LiveHeap.of(signet.inspector);
  const found: Memory[] = [];
  for (const count of counts) {
    await smsc.until(count);
    const resident = signet.memoryOf('sms');
    found.push({ live: await heap.bytes(), resident });
  }
  heap.close();
  return found;
}

async function sendBare(texts: readonly string[]): Promise<void> {
  const gateway = bareGateway();
  await gateway.start();
  const left = [...texts.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [number, text] = next;
      const idempotencyKey = String(number);
      const to = `+7917${1_000_000 + number}`;
      const sms = { to, text, sender: 'Signet', validity: 3_600, idempotencyKey };
      const { kind } = await gateway.send(sms);
      if (kind !== 'accepted') throw new Error(`The bare gateway answered: ${kind}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await gateway.stop();
}

function bareGateway(): SmppGateway {
  const { gateway } = readEnvironment({ ...env, VAR_DIR: signet.folder }).sms;
  if (gateway.name !== 'smpp') throw new Error('SMPP is not the gateway');
  const quiet = (): void => undefined;
  return new SmppGateway({
    settings: gateway.smpp,
    store: { store: () => Promise.resolve() },
    log: { info: quiet, warn: quiet, error: quiet },
  });
}

function tell(ours: number, reference: number, memory: readonly Memory[]): void {
  const rate = 1_000 / ours;
  const [, middle = Number.NaN, end = Number.NaN] = memory.map(({ live }) => live);
  const megabytes = (of: keyof Memory): string =>
    memory.map((it) => (it[of] / 1_048_576).toFixed(0)).join(', ');
  say(
    rate >= LEAST_PER_SECOND,
    `${MESSAGES} SMS at ${rate.toFixed(0)}/s (at least ${LEAST_PER_SECOND}); the gateway alone ${(1_000 / reference).toFixed(0)}/s`,
  );
  say(
    end <= middle * MOST_GROWTH,
    `objects in use after a tenth, half and all: ${megabytes('live')} MB (the last at most ${MOST_GROWTH}× of the half); resident ${megabytes('resident')} MB`,
  );
  const name = "SMS over SMPP, share of the gateway's own rate";
  report({ name, ours, reference, budget: { least: LEAST_SHARE } });
}

function say(holds: boolean, what: string): void {
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${what}\n`);
  if (!holds) process.exitCode = 1;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { eventually } from '../support/eventually.js';
import { Office } from '../support/office.js';
import { openTestDatabase } from '../support/open-database.js';
import { RunningSignet } from '../support/running-signet.js';
import type { ReceivedSms } from '../support/smpp-peers/reassembly.js';
import { type SmsAnswer, smppEnvironment } from '../support/smpp-peers/smpp-office.js';
import { Smsc } from '../support/smpp-peers/smsc.js';

const REQUESTS = 50;
const SIGNERS = 10;
const MESSAGES = REQUESTS * SIGNERS;
/** Parts that the SMSC has when the process is killed: at a third and at two thirds. */
const KILLED_AT = [500, 1_000];
const LIMIT_MS = 240_000;

type LoggedSms = SmsAnswer & { readonly phone: string };

/** Each step stands on the one before. */
describe('a process that is killed twice while it sends 500 messages', () => {
  let smsc: Smsc;
  let signet: RunningSignet;
  let office: Office;
  let dataSource: DataSource;
  let log: LoggedSms[];
  let arrived: ReadonlyMap<string, ReceivedSms[]>;
  /** How many parts were out when it was killed. */
  const killed: number[] = [];

  beforeAll(async () => {
    smsc = await Smsc.start();
    // So slow at first that most of the messages wait.
    signet = await RunningSignet.start({ ...smppEnvironment(smsc.port), SMPP_PER_SECOND: '30' });
    await smsc.bound();
    office = await Office.open(signet);
    dataSource = await openTestDatabase(signet.database.url);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await signet.stop();
    await smsc.stop();
  });

  const phoneOf = (request: number, signer: number): string =>
    `+7918${String(1_000_000 + request * 1_000 + signer * 7)}`;

  const sendTo = async (request: number): Promise<void> => {
    const document = await office.draft(phoneOf(request, 0));
    const signers = Array.from({ length: SIGNERS }, (_, i) => ({
      fullName: 'Петров Пётр Петрович',
      phone: phoneOf(request, i),
    }));
    const body = { documentIds: [document.id], signers };
    const { status } = await office.api.post('/signing-requests', body);
    if (status !== 201) throw new Error(`send answered ${status}`);
  };

  /** As the power cut does it, once the SMSC has so many parts; then the machine is there again. */
  const killAt = async (parts: number): Promise<void> => {
    await smsc.until('parts', () => smsc.parts >= parts || undefined, LIMIT_MS);
    await signet.kill(signet.sender);
    // The time for which the dead one had taken its work goes by.
    await dataSource.query(
      "UPDATE job SET claimed_until = '2026-01-01 00:00:00.000' WHERE status = 'running' AND handler = 'sms.submit'",
    );
    killed.push(smsc.parts);
    await signet.launch(signet.sender, { SMPP_PER_SECOND: '200' });
  };

  const wholeLog = async (): Promise<LoggedSms[]> => {
    const found: LoggedSms[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await office.api.get<{ items: LoggedSms[]; nextCursor: string | null }>(
        `/sms/messages?limit=100${cursor}`,
      );
      found.push(...body.items);
      if (body.nextCursor === null) return found;
      cursor = `&cursor=${body.nextCursor}`;
    }
  };

  it(
    'goes on where it was, until no message waits',
    async () => {
      for (let i = 0; i < REQUESTS; i += 1) await sendTo(i);
      for (const parts of KILLED_AT) await killAt(parts);
      log = await eventually(
        'an end of each message',
        async () => {
          const all = await wholeLog();
          const isOver = all.every(({ status }) => ['accepted', 'unknown'].includes(status));
          return isOver ? all : undefined;
        },
        LIMIT_MS,
      );
      arrived = Map.groupBy(await smsc.messages(), ({ to }) => `+${to}`);
    },
    LIMIT_MS * 2,
  );

  it('was killed in the middle', () => {
    expect(killed).toHaveLength(2);
    for (const parts of killed) expect(parts).toBeLessThan(MESSAGES * 2.5);
  });

  it('has lost none', () => {
    expect(log).toHaveLength(MESSAGES);
    const accepted = log.filter(({ status }) => status === 'accepted');
    const missing = accepted.filter(({ phone }) => arrived.get(phone)?.[0]?.isWhole !== true);
    expect(missing).toEqual([]);
  });

  it('has submitted none twice, by the record of the SMSC and by its own', () => {
    expect([...arrived.values()].filter((messages) => messages.length > 1)).toEqual([]);
    // Those that are rejected were not out: the SMSC was not connected yet.
    const out = log.map(({ attempts }) => attempts.filter((it) => it.outcome !== 'rejected'));
    expect(out.filter((attempts) => attempts.length !== 1)).toEqual([]);
  });

  it('calls unknown what it cannot know, and shows it where the author looks', async () => {
    const unknown = log.filter(({ status }) => status === 'unknown');
    expect(new Set(unknown.map(({ reason }) => reason))).toEqual(new Set(['restart']));
    // No more than one process has in hand at a time, twice.
    expect(unknown.length).toBeLessThanOrEqual(KILLED_AT.length * 10);
    const halves = [...arrived].filter(([, [message]]) => message?.isWhole === false);
    const phones = new Set(unknown.map(({ phone }) => phone));
    expect(halves.filter(([phone]) => !phones.has(phone))).toEqual([]);
    for (const { requestId } of unknown) {
      const { signers } = await office.request(requestId);
      expect(signers.map(({ sms }) => sms?.status)).toContain('unknown');
    }
  });
});

import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reasonWords } from '../texts/reason-words.js';
import {
  GATEWAY_TROUBLES,
  type GatewayTrouble,
  type GatewayUnderTest,
} from './gateway-under-test.js';
import type { SmsSubmission, SubmissionResult } from './sms-gateway.js';

let sequence = 0;

const submission = (changes: Partial<SmsSubmission> = {}): SmsSubmission => ({
  to: '+79990000001',
  text: `ООО «Ромашка»: проверка ${String((sequence += 1))}`,
  sender: 'Signet',
  validity: 600,
  idempotencyKey: `019ab3a1-7c4b-7000-8000-${String(sequence).padStart(12, '0')}`,
  ...changes,
});

const idsOf = (result: SubmissionResult): readonly string[] =>
  result.kind === 'accepted' ? result.providerIds : [];

/** What becomes of a message, as its author reads it: state and reason. */
type Fate = readonly [state: string, reason: string];

/** The ends that each trouble may come to; which of them is up to what the operator tells, and when. */
const FATES: Readonly<Record<GatewayTrouble, readonly Fate[]>> = {
  'wrong credentials': [['refused', 'auth']],
  'no funds': [
    ['refused', 'no_funds'],
    ['rejected', 'no_funds'],
  ],
  'stop list': [
    ['refused', 'stop_list'],
    ['rejected', 'stop_list'],
    ['undeliverable', 'stop_list'],
    ['undeliverable', 'blocked_by_subscriber'],
  ],
  'bad number': [
    ['refused', 'bad_number'],
    ['rejected', 'bad_number'],
    ['undeliverable', 'bad_number'],
  ],
  // Whether it was taken before it broke nobody can tell, unless the operator says that it was not.
  'server error': [
    ['unknown', 'no-response'],
    ['postponed', 'unavailable'],
    ['refused', 'unavailable'],
  ],
  'silence after accept': [
    ['unknown', 'no-response'],
    ['unknown', 'timeout'],
    ['unknown', 'closed'],
  ],
  garbage: [
    ['unknown', 'no-response'],
    ['unknown', 'closed'],
  ],
  unreachable: [['postponed', 'unavailable']],
};

async function fateIn(under: GatewayUnderTest, trouble: GatewayTrouble): Promise<Fate> {
  const result = await under.gateway.send(submission(await under.meet(trouble)));
  if (result.kind === 'unknown') return ['unknown', result.cause];
  if (result.kind !== 'accepted') return [result.kind, result.reason];
  const raw = under.reportIn?.(trouble, result.providerIds[0] ?? '');
  const [report] = raw === undefined ? [] : under.gateway.parseReports(raw);
  return [report?.status ?? 'accepted', report?.reason ?? 'none'];
}

/** What every gateway behind the port must do (domain.md §6.1). */
export function smsGatewayContract(name: string, prepare: () => Promise<GatewayUnderTest>): void {
  describe(`${name} as an SMS gateway`, () => {
    let under: GatewayUnderTest;
    beforeAll(async () => {
      under = await prepare();
    });
    afterAll(() => under.close?.());

    sends(() => under);
    reads(() => under);
    meetsTrouble(() => under);
  });
}

function sends(under: () => GatewayUnderTest): void {
  it('has a technical name and a sender that phones show', () => {
    const { gateway } = under();

    expect(gateway.name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(gateway.sender).toMatch(/^(\+?\d{3,15}|[A-Za-z0-9 ._-]{1,11})$/);
  });

  it('accepts messages, each under ids of its own that fit our rows, and hands each over once', async () => {
    const { gateway } = under();
    const before = await under().taken();
    const [one, two] = [await gateway.send(submission()), await gateway.send(submission())];

    for (const result of [one, two]) {
      expect(result).toMatchObject({ kind: 'accepted' });
      expect(idsOf(result).length).toBeGreaterThan(0);
      for (const id of idsOf(result)) expect(id).toMatch(/^\S{1,128}$/);
    }
    expect(new Set([...idsOf(one), ...idsOf(two)]).size).toBe(
      idsOf(one).length + idsOf(two).length,
    );
    expect((await under().taken()) - before).toBe(2);
  });

  it('says what is left on the account, in whole kopecks, or has no such thing', async () => {
    const { gateway, lacks, balance } = under();

    expect(lacks.includes('balance')).toBe(balance === undefined);
    expect(await gateway.balance()).toBe(balance);
  });
}

function reads(under: () => GatewayUnderTest): void {
  it('reads a report about the message it accepted', async () => {
    const accepted = await under().gateway.send(submission());
    const [providerId = ''] = idsOf(accepted);

    expect(under().gateway.parseReports(under().reportOf(providerId))).toMatchObject([
      { providerId, status: 'delivered' },
    ]);
  });

  it('reads an incoming message, or is known to have none', () => {
    const { gateway, inbound, lacks } = under();

    expect(lacks.includes('incoming messages')).toBe(inbound === undefined);
    if (inbound === undefined) return;
    expect(gateway.parseInbound(inbound)).toEqual([
      {
        providerId: expect.stringMatching(/^\S{1,128}$/),
        from: '+79990000001',
        to: expect.any(String),
        text: 'Когда приедете?',
      },
    ]);
  });

  it('takes neither for the other', () => {
    const { gateway, inbound = '' } = under();

    expect(gateway.parseReports(inbound)).toEqual([]);
    expect(gateway.parseInbound(under().reportOf('101'))).toEqual([]);
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"report":null}',
    '<xml/>',
    '\u0000\uffff',
    '%',
    '&&=&',
  ])('understands nothing of rubbish and survives it: %j', (raw) => {
    expect(under().gateway.parseReports(raw)).toEqual([]);
    expect(under().gateway.parseInbound(raw)).toEqual([]);
  });
}

function meetsTrouble(under: () => GatewayUnderTest): void {
  it.each(GATEWAY_TROUBLES)(
    '%s: ends as a state and a reason that an employee understands, or cannot be shown',
    async (trouble) => {
      if (under().lacks.includes(trouble)) return;
      const before = await under().taken();
      const fate = await fateIn(under(), trouble);
      await under().heal?.();

      expect(FATES[trouble]).toContainEqual(fate);
      expect(reasonWords(fate[1])).not.toBe(reasonWords('other'));
      expect((await under().taken()) - before).toBeLessThanOrEqual(1);
    },
    30_000,
  );

  it('goes on after every trouble, and no result of one holds the text', async () => {
    const { gateway, lacks } = under();
    for (const trouble of GATEWAY_TROUBLES.filter((one) => !lacks.includes(one))) {
      const sms = submission(await under().meet(trouble));
      const result = await gateway.send(sms).catch((error: unknown) => error);
      await under().heal?.();

      expect(result).not.toBeInstanceOf(Error);
      expect(inspect(result, { depth: 9 })).not.toContain(sms.text);
    }

    expect(await gateway.send(submission())).toMatchObject({ kind: 'accepted' });
  }, 60_000);
}

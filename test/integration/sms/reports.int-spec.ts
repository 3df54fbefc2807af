import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { CallbackReader } from '../../../src/sms/callbacks/callback-reader.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import {
  SmsGateway,
  type SmsSubmission,
  type SubmissionResult,
} from '../../../src/sms/gateways/sms-gateway.js';
import { SmsErasure } from '../../../src/sms/index.js';
import { SubmissionService } from '../../../src/sms/submission/submission.service.js';
import { type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

/** A gateway that tells what happened before it answers. */
class HastyGateway extends FakeSmsGateway {
  beforeAnswer: (() => Promise<unknown>) | undefined;

  override async send(submission: SmsSubmission): Promise<SubmissionResult> {
    const answer = await super.send(submission);
    await this.beforeAnswer?.();
    return answer;
  }
}

const gateway = new HastyGateway();
let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig((builder) => builder.overrideProvider(SmsGateway).useValue(gateway));
});
afterAll(() => rig.close());

const report = (...lines: string[]): Promise<void> =>
  rig.testApp.get(Transactions).run((tx) => {
    const raw = lines.map((line) => `report ${line}`).join('\n');
    return rig.testApp.get(SmsCallbacks).take(tx, 'fake', raw);
  });

const told = async (...lines: string[]): Promise<void> => {
  await report(...lines);
  await rig.drain();
};

async function accepted(...providerIds: string[]): Promise<QueuedSms> {
  gateway.answerNext({ kind: 'accepted', providerIds, costKopecks: 1140 });
  const queued = await rig.queue();
  await rig.drain();
  return queued;
}

const statusOf = async (queued: QueuedSms): Promise<string> => (await rig.message(queued)).status;
const typesOf = async (queued: QueuedSms): Promise<string[]> =>
  (await rig.storyOf(queued)).map(([type]) => type);

describe('a report and the answer at once', () => {
  it('end as delivered, each told once', async () => {
    const queued = await rig.queue();
    gateway.answerNext({ kind: 'accepted', providerIds: ['race-1'] });
    gateway.beforeAnswer = () => report('race-1 delivered');
    await Promise.all([rig.testApp.get(SubmissionService).submit(queued.messageId), rig.drain()]);
    gateway.beforeAnswer = undefined;
    for (let i = 0; i < 2; i += 1) {
      rig.testApp.clock.advance(10_000);
      await rig.drain();
    }

    expect(await statusOf(queued)).toBe('delivered');
    expect(await typesOf(queued)).toEqual(['sms.submitted', 'sms.delivered']);
  });
});

describe('an answer that comes after another worker gave up', () => {
  it.each<[SubmissionResult, string, string | null]>([
    [{ kind: 'refused', reason: 'no_funds' }, 'rejected', 'no_funds'],
    [{ kind: 'accepted', providerIds: ['late-1'] }, 'accepted', null],
    [{ kind: 'unknown', cause: 'timeout' }, 'unknown', 'restart'],
  ])('of %j counts: it is known after all', async (answer, status, reason) => {
    const queued = await rig.queue();
    const submission = rig.testApp.get(SubmissionService);
    gateway.answerNext(answer);
    gateway.beforeAnswer = async () => {
      gateway.beforeAnswer = undefined;
      rig.testApp.clock.advance(30_000);
      await submission.submit(queued.messageId);
      expect(await statusOf(queued)).toBe('unknown');
    };
    await submission.submit(queued.messageId);

    expect(await rig.message(queued)).toMatchObject({ status, reason });
    await rig.drain();
  });
});

describe('a report of the first attempt while a second one is on its way', () => {
  it('says nothing of the message when that one failed', async () => {
    gateway.answerNext(
      { kind: 'unknown', cause: 'timeout' },
      { kind: 'accepted', providerIds: ['second-1'] },
    );
    const queued = await rig.queue({ purpose: 'link' });
    await rig.drain();
    rig.testApp.clock.advance(60_000);
    await rig.drain();
    await told(`${queued.messageId} undeliverable`);
    expect(await statusOf(queued)).toBe('accepted');
    await told('second-1 delivered');

    expect(await statusOf(queued)).toBe('delivered');
    expect(await rig.toldOf(queued)).toEqual(['sms.unknown']);
  });
});

describe('one callback with many reports', () => {
  it('tells each message its own, and no other', async () => {
    const [one, two] = [await accepted('m-1'), await accepted('m-2')];
    await told('m-1 delivered', 'm-2 undeliverable');

    expect([await statusOf(one), await statusOf(two)]).toEqual(['delivered', 'undeliverable']);
    const delivered = (await rig.journalOf(one)).find(({ type }) => type === 'sms.delivered');
    expect(delivered?.disclosures.rawReceipt).toContain('m-1');
    expect(delivered?.disclosures.rawReceipt).not.toContain('m-2');
    const rows = await rig.rowsOf("sms_callback WHERE outcome = 'several'");
    expect(rows).toMatchObject([{ message_id: null }]);
    rig.testApp.clock.advance(31 * 86_400_000);
    expect(
      await rig.testApp.get(SmsErasure).forgetStrangers(rig.testApp.clock.now(), 100),
    ).toBeGreaterThan(0);
    expect(await rig.rowsOf("sms_callback WHERE outcome = 'several'")).toEqual([]);
  });

  it('waits for those that nobody knows yet, and repeats nothing', async () => {
    const one = await accepted('n-1');
    await told('n-1 delivered', 'n-2 delivered');
    const two = await accepted('n-2');
    rig.testApp.clock.advance(1_000);
    await rig.drain();

    expect([await statusOf(one), await statusOf(two)]).toEqual(['delivered', 'delivered']);
    expect(await typesOf(one)).toEqual(['sms.submitted', 'sms.delivered']);
  });

  it('is read by two workers in opposite orders without a deadlock that shows', async () => {
    const all = [await accepted('o-1'), await accepted('o-2'), await accepted('o-3')];
    await report('o-1 delivered', 'o-2 delivered', 'o-3 delivered');
    await report('o-3 sent', 'o-2 sent', 'o-1 sent');
    const rows = await rig.rowsOf('sms_callback WHERE handled_at IS NULL');
    const reader = rig.testApp.get(CallbackReader);
    await Promise.all(rows.map(({ id }) => reader.read(String(id))));

    for (const queued of all) expect(await statusOf(queued)).toBe('delivered');
    await rig.drain();
  });
});

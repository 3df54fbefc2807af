import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { CallbackReader } from '../../../src/sms/callbacks/callback-reader.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { SmsErasure } from '../../../src/sms/index.js';
import { type QueuedSms, type SmsRig, startSmsRig } from './sms-rig.js';

const gateway = new FakeSmsGateway();
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

const partsOf = async (queued: QueuedSms): Promise<unknown[]> => {
  const { attempts } = await rig.message(queued);
  return attempts.flatMap(({ parts }) => parts.map(({ status }) => status));
};
const statusOf = async (queued: QueuedSms): Promise<string> => (await rig.message(queued)).status;
const typesOf = async (queued: QueuedSms): Promise<string[]> =>
  (await rig.storyOf(queued)).map(([type]) => type);

describe('an SMS of several parts (G-3)', () => {
  it('keeps the id of each, what it cost, and discloses all ids', async () => {
    const queued = await accepted('a-1', 'a-2', 'a-3');

    expect(await rig.message(queued)).toMatchObject({
      status: 'accepted',
      gateway: 'fake',
      attempts: [
        {
          providerId: 'a-1',
          costKopecks: 1140,
          parts: [
            { number: 1, providerId: 'a-1', status: 'accepted' },
            { number: 2, providerId: 'a-2', status: 'accepted' },
            { number: 3, providerId: 'a-3', status: 'accepted' },
          ],
        },
      ],
    });
    const submitted = (await rig.journalOf(queued)).find(({ type }) => type === 'sms.submitted');
    expect(submitted?.disclosures).toEqual({ providerMessageId: 'a-1, a-2, a-3' });
  });

  it('is delivered when all are, in whatever order their reports come', async () => {
    const queued = await accepted('b-1', 'b-2');
    await told('b-2 delivered');
    expect(await statusOf(queued)).toBe('sent');
    await told('b-1 sent');
    await told('b-1 delivered');

    expect(await statusOf(queued)).toBe('delivered');
    expect(await typesOf(queued)).toEqual(['sms.submitted', 'sms.delivered']);
  });

  it('has failed when one has, and stays so', async () => {
    const queued = await accepted('c-1', 'c-2');
    await told('c-1 undeliverable');
    await told('c-2 delivered');

    expect(await statusOf(queued)).toBe('undeliverable');
    expect(await partsOf(queued)).toEqual(['undeliverable', 'delivered']);
    expect(await typesOf(queued)).toEqual(['sms.submitted', 'sms.failed']);
    expect(await rig.toldOf(queued)).toEqual(['sms.undeliverable']);
  });

  it('takes no late failure of a part that arrived', async () => {
    const queued = await accepted('d-1', 'd-2');
    await told('d-1 delivered');
    await told('d-1 undeliverable');
    await told('d-2 delivered');

    expect(await statusOf(queued)).toBe('delivered');
  });

  it('without an id for one of its parts is never called delivered', async () => {
    const queued = await accepted('e-1', '');
    await told('e-1 delivered');

    expect(await statusOf(queued)).toBe('sent');
  });

  it('is delivered once when both reports are read at once', async () => {
    const queued = await accepted('f-1', 'f-2');
    await Promise.all([report('f-1 delivered'), report('f-2 delivered'), report('f-2 delivered')]);
    const rows = await rig.rowsOf('sms_callback WHERE handled_at IS NULL');
    const reader = rig.testApp.get(CallbackReader);
    await Promise.all(rows.map(({ id }) => reader.read(String(id))));

    expect(await statusOf(queued)).toBe('delivered');
    expect(await typesOf(queued)).toEqual(['sms.submitted', 'sms.delivered']);
    await rig.drain();
  });
});

describe('the id of a report (G-5)', () => {
  it.each([
    ['2748', '00000ABC'],
    ['abd', 'ABD'],
    ['0000000777', '777'],
  ])('%s finds the message accepted under %s', async (reported, answered) => {
    const queued = await accepted(answered);
    await told(`${reported} delivered`);

    expect(await statusOf(queued)).toBe('delivered');
  });

  it('that is the very same wins over one that could be meant', async () => {
    const [exact, other] = [await accepted('65536'), await accepted('10000')];
    await told('65536 delivered');

    expect([await statusOf(exact), await statusOf(other)]).toEqual(['delivered', 'accepted']);
  });

  it('that could be of two messages is of neither', async () => {
    const both = [await accepted('100001'), await accepted('00100001')];
    await told('0000100001 delivered');

    expect(await Promise.all(both.map(statusOf))).toEqual(['accepted', 'accepted']);
  });

  it('is of no message of months ago: the counter came round', async () => {
    const old = await accepted('900');
    rig.testApp.clock.advance(8 * 86_400_000);
    const fresh = await accepted('900');
    await told('900 delivered');

    expect([await statusOf(old), await statusOf(fresh)]).toEqual(['accepted', 'delivered']);
  });

  it('may be our own where the answer was lost: then it was taken after all', async () => {
    gateway.answerNext({ kind: 'unknown', cause: 'timeout' });
    const queued = await rig.queue();
    await rig.drain();
    expect(await statusOf(queued)).toBe('unknown');
    await told(`${queued.messageId} delivered`);

    expect(await rig.message(queued)).toMatchObject({ status: 'delivered', reason: null });
    expect(await typesOf(queued)).toEqual(['sms.unknown', 'sms.submitted', 'sms.delivered']);
  });
});

describe('erasing', () => {
  it('takes away the ids of the parts', async () => {
    const queued = await accepted('p-1', 'p-2');
    await rig.testApp
      .get(Transactions)
      .run((tx) => rig.testApp.get(SmsErasure).erase(tx, [queued.requestId]));

    const rows = await rig.rowsOf(`sms_part WHERE message_id = '${queued.messageId}'`);
    expect(rows).toMatchObject([{ provider_id: null }, { provider_id: null }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../src/platform/index.js';
import { SmsCallbacks } from '../../../src/sms/callbacks/sms-callbacks.js';
import { FakeSmsGateway } from '../../../src/sms/gateways/fake-sms.gateway.js';
import { SmsGateway } from '../../../src/sms/gateways/sms-gateway.js';
import { SmsGateways } from '../../../src/sms/gateways/sms-gateways.js';
import { strangerIn } from '../../support/api-session.js';
import { post } from '../../support/intrum-peers/intrum-peer.js';
import { peerHash } from '../../support/intrum-peers/intrum-provider-peer.js';
import { IntrumRig, type IntrumSettingsAnswer, KEY } from './intrum-rig.js';

let rig: IntrumRig;
const gateway = new FakeSmsGateway();
let last = 0;
/** Numbers that are nobody's neighbours. */
const phone = (): string => `7916${String(1_000_000 + (last += 37))}`;

beforeAll(async () => {
  rig = await IntrumRig.start({
    override: (builder) =>
      builder
        .overrideProvider(SmsGateway)
        .useValue(gateway)
        .overrideProvider(SmsGateways)
        .useValue(new SmsGateways(gateway, undefined)),
  });
});
afterAll(() => rig.close());

const reported = async (providerId: string, status: string): Promise<void> => {
  const raw = `report ${providerId} ${status}`;
  await rig.testApp
    .get(Transactions)
    .run((tx) => rig.testApp.get(SmsCallbacks).take(tx, gateway.name, raw));
  await rig.drain();
};
const takenSince = (before: number) => gateway.submissions.slice(before);

describe('an SMS of INTRUM', () => {
  it('goes out through the gateway under a whole number, and INTRUM learns that it arrived', async () => {
    const before = gateway.submissions.length;
    const sent = await rig.send('79123456789', 'Привет');

    expect(sent).toMatchObject({
      status: 200,
      body: { success: true, data: expect.any(Number) },
      type: 'application/json; charset=utf-8',
    });
    const { data } = sent.body;
    expect(await rig.statusOf(data)).toEqual({ success: true, count: 1, status: 'new' });
    await rig.drain();
    expect(await rig.statusOf(data)).toEqual({ success: true, count: 1, status: 'inprogress' });
    expect(takenSince(before)).toMatchObject([
      { to: '+79123456789', text: 'Привет', sender: 'Signet', validity: 86_400 },
    ]);
    await reported(`fake-${String(gateway.submissions.length)}`, 'delivered');
    expect(await rig.statusOf(data)).toEqual({ success: true, count: 1, status: 'delivered' });
  });

  it('is no message to a signer, and leaves no evidence', async () => {
    await rig.send(phone(), 'Ваш заказ готов');
    await rig.drain();

    expect(await rig.rows('sms_message')).toEqual([]);
    expect((await (await rig.api()).get<{ items: unknown[] }>('/sms/messages')).body.items).toEqual(
      [],
    );
    const types = (await rig.rows('evidence_event')).map(({ type }) => type);
    expect(types.filter((type) => String(type).startsWith('sms.'))).toEqual([]);
  });

  it('is stored without its text, and no row, job or answer holds text or key', async () => {
    const text = 'Тайна сделки 774411';
    const { body } = await rig.send(phone(), text);
    await rig.drain();
    const stored = JSON.stringify([
      await rig.rows('intrum_message'),
      await rig.rows('intrum_provider'),
      await rig.rows('job'),
      await rig.rows('sms_callback'),
    ]);

    for (const secret of [text, '774411', KEY, Buffer.from(text).toString('hex')]) {
      expect(stored).not.toContain(secret);
      expect(JSON.stringify(body)).not.toContain(secret);
    }
  });

  it.each([
    ['refused', { kind: 'refused', reason: 'bad_number' }, 'blocked'],
    ['accepted', { kind: 'accepted', providerIds: ['own-1'] }, 'inprogress'],
  ] as const)('that the gateway has %s is told as such', async (_, answer, status) => {
    gateway.answerNext(answer);
    const { body } = await rig.send(phone());
    await rig.drain();

    expect(await rig.statusOf(body['data'])).toMatchObject({ success: true, status });
  });

  it('that nobody answered for is asked for again later, is not sent twice, and ends as not found', async () => {
    gateway.answerNext(new Error('the socket closed'));
    const before = gateway.submissions.length;
    const { body } = await rig.send(phone());
    await rig.drain();
    rig.testApp.clock.advance(120_000);
    await rig.drain();

    expect(takenSince(before)).toHaveLength(1);
    expect(await rig.statusOf(body['data'])).toEqual({ success: false });
    rig.testApp.clock.advance(24 * 3_600_000);
    expect(await rig.statusOf(body['data'])).toMatchObject({ success: true, status: 'notfound' });
  });

  it('waits while the gateway cannot take it, and goes out once it can', async () => {
    gateway.answerNext({ kind: 'postponed', reason: 'unavailable', afterMs: 1000 });
    const before = gateway.submissions.length;
    const { body } = await rig.send(phone());
    await rig.drain();
    expect(await rig.statusOf(body['data'])).toMatchObject({ status: 'new' });
    rig.testApp.clock.advance(10_000);
    await rig.drain();

    expect(await rig.statusOf(body['data'])).toMatchObject({ status: 'inprogress' });
    expect(takenSince(before)).toHaveLength(2);
  });

  it('of several parts has arrived when each part has', async () => {
    gateway.answerNext({ kind: 'accepted', providerIds: ['part-1', 'part-2'] });
    const { body } = await rig.send(phone(), 'я'.repeat(100));
    await rig.drain();
    await reported('part-2', 'delivered');
    expect(await rig.statusOf(body['data'])).toMatchObject({ count: 2, status: 'inprogress' });
    await reported('part-1', 'delivered');
    await reported('part-1', 'undeliverable');

    expect(await rig.statusOf(body['data'])).toMatchObject({ count: 2, status: 'delivered' });
  });
});

describe('a request of INTRUM', () => {
  it('that comes again within an hour is answered as before and sends nothing more', async () => {
    const before = gateway.submissions.length;
    const to = phone();
    const [first, ...copies] = await Promise.all([rig.send(to), rig.send(to), rig.send(to)]);
    await rig.drain();

    for (const copy of copies) expect(copy.body).toEqual(first.body);
    expect(takenSince(before)).toHaveLength(1);
    rig.testApp.clock.advance(3_600_001);
    expect((await rig.send(to)).body['data']).not.toBe(first.body['data']);
  });

  it('may name the text as the sample does, and bring more fields than we know, all under the hash', async () => {
    const fields = {
      action: 'sendSms',
      sender: 'Signet',
      destination: phone(),
      text: 'Да',
      worker: '7',
    };

    expect((await rig.call(fields)).body).toMatchObject({ success: true });
  });

  it('may be a multipart form, as PHP makes it of an array', async () => {
    const fields = { action: 'sendSms', sender: 'Signet', destination: phone(), message: 'Да' };
    const form = new FormData();
    const signed = Object.entries({ ...fields, hash: peerHash(fields, KEY) });
    for (const [name, value] of signed) form.append(name, value);
    const asSent = new Response(form);
    const payload = Buffer.from(await asSent.arrayBuffer());
    const type = asSent.headers.get('content-type') ?? '';

    expect((await post(rig.testApp.app, rig.address, payload, type)).body).toMatchObject({
      success: true,
    });
  });

  it.each([
    ['another text', { message: 'Другое' }],
    ['a field more', { extra: '1' }],
    ['no hash', { hash: '' }],
    ['half a hash', { hash: 'c74b3a27' }],
  ])('whose hash does not fit is refused: %s', async (_, change) => {
    await rig.drain();
    const before = gateway.submissions.length;
    const fields = { action: 'sendSms', sender: 'Signet', destination: phone(), message: 'Да' };
    const forged = { ...fields, hash: peerHash(fields, KEY), ...change };
    const answer = await post(rig.testApp.app, rig.address, new URLSearchParams(forged).toString());
    await rig.drain();

    expect(answer).toMatchObject({
      status: 200,
      body: { success: false, data: expect.stringContaining('Неверный hash') },
    });
    expect(takenSince(before)).toEqual([]);
  });

  it('asks for another organization’s message in vain', async () => {
    const { body } = await rig.send(phone());
    const stranger = await strangerIn(rig.testApp);
    const theirs = await stranger.put<IntrumSettingsAnswer>('/settings/sms/intrum', {
      enabled: true,
      apiKey: KEY,
    });
    const fields = { action: 'smsStatus', sms_id: String(body['data']) };

    expect(theirs.body.contactGatewayUrl).not.toBe(rig.address);
    const asked = await rig.intrum.call(
      rig.testApp.app,
      theirs.body.contactGatewayUrl ?? '',
      fields,
    );
    expect(asked.body).toEqual({ success: true, count: 0, status: 'notfound' });
  });

  it.each(['0', '-1', '1e3', '99999999999999999999', '2147483648', 'x', ''])(
    'for the message %j is answered that there is none',
    async (number) => {
      expect(await rig.statusOf(number)).toEqual({ success: true, count: 0, status: 'notfound' });
    },
  );

  it.each([
    ['another sender', { sender: 'Romashka' }, 'отправителя «Signet»'],
    ['a landline', { destination: '84951234567' }, 'мобильный номер'],
    ['no number', { destination: '' }, 'Не указано: destination'],
    ['no text', { message: ' \n' }, 'Не указано: message'],
    ['a text without end', { message: 'я'.repeat(5000) }, 'слишком длинный'],
    ['an unknown action', { action: 'dropTables' }, 'Неизвестное действие'],
  ])('with %s is refused in words for people', async (_, change, words) => {
    const fields = { action: 'sendSms', sender: 'Signet', destination: phone(), message: 'Да' };
    const { status, body } = await rig.call({ ...fields, ...change });

    expect({ status, body }).toEqual({
      status: 200,
      body: { success: false, data: expect.stringContaining(words) },
    });
  });
});

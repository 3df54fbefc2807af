import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsAeroSettings } from '../../../platform/index.js';
import { SmsAeroPeer } from '../../../../test/support/gateway-peers/smsaero-peer.js';
import { GatewayHttp } from '../http/gateway-http.js';
import { smsGatewayContract } from '../sms-gateway.contract.js';
import { smsaeroReason } from './smsaero-refusal.js';
import { SmsAeroGateway } from './smsaero.gateway.js';

const settings: SmsAeroSettings = {
  url: 'https://gate.smsaero.ru',
  email: 'office@example.ru',
  apiKey: 'key-of-smsaero',
  sender: 'Romashka',
  callbackSecret: 'not-used-by-this-test',
  callbackSources: [],
  test: false,
};

smsGatewayContract('SMS Aero', async () => {
  const peer = new SmsAeroPeer();
  await peer.start();
  return {
    gateway: new SmsAeroGateway(settings, undefined, new GatewayHttp(peer.url, 500)),
    reportOf: (id) => peer.reportOf(id, 1),
    // Its clients know no code and no word of its own for a number that refuses.
    lacks: ['incoming messages', 'stop list'],
    meet: (trouble) => peer.meet(trouble).then(() => ({})),
    heal: () => peer.heal(),
    taken: () => peer.messages.length,
    balance: 33_703,
    close: () => peer.stop(),
  };
});

describe('SMS Aero', () => {
  const peer = new SmsAeroPeer();
  beforeAll(() => peer.start());
  afterAll(() => peer.stop());
  const callbackUrl = 'https://s.example.ru/api/v1/sms/callbacks/smsaero/secret';
  const gateway = (): SmsAeroGateway =>
    new SmsAeroGateway(settings, callbackUrl, new GatewayHttp(peer.url));

  it('is told with the message where to report, and tells the price', async () => {
    const result = await gateway().send({
      to: '+79990000001',
      text: 'Код 482913',
      sender: 'Romashka',
      validity: 90,
      idempotencyKey: '019ab3a1-7c4b-7000-8000-000000000001',
    });

    expect(result).toMatchObject({ kind: 'accepted', costKopecks: 549 });
    expect(JSON.parse(peer.requests.at(-1)?.body ?? '')).toEqual({
      number: '79990000001',
      text: 'Код 482913',
      sign: 'Romashka',
      callbackUrl,
    });
  });

  it.each([
    [0, undefined],
    [1, 'delivered'],
    [2, 'undeliverable'],
    [3, 'sent'],
    [4, undefined],
    [6, 'rejected'],
    [8, undefined],
    [77, undefined],
  ])('state %i is %s, in a form as in JSON', (state, status) => {
    const expected = status === undefined ? [] : [{ providerId: '12345', status }];

    expect(gateway().parseReports(peer.reportOf('12345', state))).toEqual(expected);
    expect(gateway().parseReports(JSON.stringify({ id: 12345, status: state }))).toEqual(expected);
  });

  it.each([
    [{ message: 'Not enough money' }, 'no_funds'],
    [{ result: 'no credits' }, 'no_funds'],
    [{ message: 'Validation error.', data: { sign: ['is not allowed'] } }, 'sender_not_allowed'],
    [{ message: 'Validation error.', data: { text: ['is required'] } }, 'text_forbidden'],
    [{ message: 'Number is in the black list' }, 'stop_list'],
    [{ message: 'Something else' }, 'other'],
  ])('what is wrong in %j is %s', (answer, reason) => {
    expect(smsaeroReason(new Map<string, unknown>(Object.entries(answer)))).toBe(reason);
  });

  it('tells what became of a message when it is asked', async () => {
    peer.state = 1;
    const raw = (await gateway().statusOf('100001')) ?? '';

    expect(gateway().parseReports(raw)).toEqual([{ providerId: '100001', status: 'delivered' }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsRuSettings } from '../../../platform/index.js';
import { SmsRuPeer } from '../../../../test/support/gateway-peers/smsru-peer.js';
import { GatewayHttp } from '../http/gateway-http.js';
import { smsGatewayContract } from '../sms-gateway.contract.js';
import { smsruRefusal } from './smsru-codes.js';
import { SmsRuGateway } from './smsru.gateway.js';

const settings: SmsRuSettings = {
  url: 'https://sms.ru',
  apiKey: 'key-of-smsru',
  sender: 'Romashka',
  callbackSecret: 'not-used-by-this-test',
  callbackSources: [],
  test: false,
  validity: false,
  signed: false,
};

const sms = {
  to: '+79990000001',
  text: 'Код 482913',
  sender: 'Romashka',
  validity: 90,
  idempotencyKey: '019ab3a1-7c4b-7000-8000-000000000001',
};

smsGatewayContract('SMS.ru', async () => {
  const peer = new SmsRuPeer();
  await peer.start();
  return {
    gateway: new SmsRuGateway({ ...settings, signed: true }, new GatewayHttp(peer.url, 500)),
    reportOf: (id) => peer.reportsOf([id, 103]),
    lacks: ['incoming messages'],
    meet: (trouble) => peer.meet(trouble).then(() => ({})),
    heal: () => peer.heal(),
    taken: () => peer.messages.length,
    balance: 412_256,
    close: () => peer.stop(),
  };
});

describe('SMS.ru', () => {
  const peer = new SmsRuPeer();
  beforeAll(() => peer.start());
  afterAll(() => peer.stop());
  const gatewayWith = (changes: Partial<SmsRuSettings> = {}): SmsRuGateway =>
    new SmsRuGateway({ ...settings, ...changes }, new GatewayHttp(peer.url));
  const lastFields = (): Record<string, string> =>
    Object.fromEntries(new URLSearchParams(peer.requests.at(-1)?.body));

  it('is given the message as its manual wants it, and tells the price', async () => {
    expect(await gatewayWith().send(sms)).toMatchObject({ kind: 'accepted', costKopecks: 519 });
    expect(lastFields()).toEqual({
      api_id: 'key-of-smsru',
      json: '1',
      to: '79990000001',
      msg: 'Код 482913',
      from: 'Romashka',
    });
  });

  it('is told of validity in minutes and of a test, where these are on', async () => {
    await gatewayWith({ validity: true, test: true }).send(sms);

    expect(lastFields()).toMatchObject({ ttl: '2', test: '1' });
  });

  it('reads every record of a callback, each with its own piece of it', () => {
    const raw = peer.reportsOf(['1-1', 103], ['1-2', 104], ['1-3', 100], ['1-4', 150]);

    expect(gatewayWith().parseReports(raw)).toEqual([
      { providerId: '1-1', status: 'delivered', raw: 'sms_status\n1-1\n103\n1795600000' },
      { providerId: '1-2', status: 'expired', raw: 'sms_status\n1-2\n104\n1795600000' },
      {
        providerId: '1-4',
        status: 'undeliverable',
        reason: 'bad_number',
        raw: 'sms_status\n1-4\n150\n1795600000',
      },
    ]);
  });

  it('believes no callback whose sum is wrong or missing, where one is asked for', () => {
    const gateway = gatewayWith({ signed: true });
    const raw = peer.reportsOf(['1-1', 103]);

    expect(gateway.parseReports(raw)).toHaveLength(1);
    expect(gateway.parseReports(raw.replace('103', '104'))).toEqual([]);
    expect(gateway.parseReports(raw.replace(/&hash=.*/, ''))).toEqual([]);
  });

  it.each([
    [201, { kind: 'refused', reason: 'no_funds' }],
    [207, { kind: 'refused', reason: 'bad_number' }],
    [215, { kind: 'refused', reason: 'stop_list' }],
    [220, { kind: 'postponed', reason: 'unavailable' }],
    [221, { kind: 'refused', reason: 'sender_not_allowed' }],
    [231, { kind: 'refused', reason: 'duplicate' }],
    [500, { kind: 'unknown', cause: 'no-response' }],
    [999, { kind: 'refused', reason: 'other' }],
  ])('code %i of a submission is %j', (code, expected) => {
    expect(smsruRefusal(code)).toMatchObject(expected);
  });

  it('tells what became of a message when it is asked', async () => {
    peer.state = 106;
    const raw = (await gatewayWith().statusOf('202648-1000001')) ?? '';

    expect(gatewayWith().parseReports(raw)).toEqual([
      { providerId: '202648-1000001', status: 'undeliverable' },
    ]);
  });
});

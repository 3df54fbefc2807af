import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmscSettings } from '../../../platform/index.js';
import { SmscPeer } from '../../../../test/support/gateway-peers/smsc-peer.js';
import { GatewayHttp } from '../http/gateway-http.js';
import { smsGatewayContract } from '../sms-gateway.contract.js';
import { SmscGateway } from './smsc.gateway.js';

const settings: SmscSettings = {
  url: 'https://smsc.ru',
  apiKey: 'key-of-smsc',
  sender: 'Romashka',
  callbackSecret: 'not-used-by-this-test',
  callbackSources: [],
  login: undefined,
  validity: false,
  signature: undefined,
};

const sms = {
  to: '+79990000001',
  text: 'Код 482913',
  sender: 'Romashka',
  validity: 90,
  idempotencyKey: '019ab3a1-7c4b-7000-8000-000000000001',
};

smsGatewayContract('SMSC.ru', async () => {
  const peer = new SmscPeer();
  await peer.start();
  return {
    gateway: new SmscGateway(settings, new GatewayHttp(peer.url, 500)),
    reportOf: (id) => peer.reportOf(id, 1),
    inbound: peer.inbound,
    lacks: [],
    meet: (trouble) => peer.meet(trouble).then(() => ({})),
    reportIn: (trouble, id) => (trouble === 'stop list' ? peer.reportOf(id, 20, 252) : undefined),
    heal: () => peer.heal(),
    taken: () => peer.messages.length,
    balance: 123_456,
    close: () => peer.stop(),
  };
});

describe('SMSC.ru', () => {
  const peer = new SmscPeer();
  beforeAll(() => peer.start());
  afterAll(() => peer.stop());
  const gatewayWith = (changes: Partial<SmscSettings> = {}): SmscGateway =>
    new SmscGateway({ ...settings, ...changes }, new GatewayHttp(peer.url));
  const lastFields = (): URLSearchParams => new URLSearchParams(peer.requests.at(-1)?.body);

  it('is asked for the price together with sending, by API key, in UTF-8', async () => {
    const result = await gatewayWith().send(sms);

    expect(result).toMatchObject({ kind: 'accepted', costKopecks: 735 });
    expect(Object.fromEntries(lastFields())).toEqual({
      apikey: 'key-of-smsc',
      phones: '79990000001',
      mes: 'Код 482913',
      sender: 'Romashka',
      charset: 'utf-8',
      cost: '3',
      fmt: '3',
    });
  });

  it('takes login and password where there is a login', async () => {
    await gatewayWith({ login: 'romashka' }).send(sms);

    expect(Object.fromEntries(lastFields())).toMatchObject({
      login: 'romashka',
      psw: 'key-of-smsc',
    });
  });

  it.each([
    [90, '00:02'],
    [1, '00:01'],
    [24 * 3600, '24:00'],
    [25 * 3600, null],
  ])('is told of %i seconds of validity as %s, where that is on', async (validity, valid) => {
    await gatewayWith({ validity: true }).send({ ...sms, validity });

    expect(lastFields().get('valid')).toBe(valid);
  });

  it.each([
    [0, 0, { status: 'sent' }],
    [2, 0, { status: 'delivered' }],
    [3, 0, { status: 'expired' }],
    [20, 244, { status: 'undeliverable', reason: 'blocked_by_subscriber' }],
    [20, 6, { status: 'undeliverable' }],
    [22, 0, { status: 'rejected', reason: 'bad_number' }],
    [23, 254, { status: 'rejected', reason: 'sender_not_allowed' }],
    [24, 0, { status: 'rejected', reason: 'no_funds' }],
  ])('state %i with cause %i is %j', (status, cause, expected) => {
    const [report] = gatewayWith().parseReports(peer.reportOf('5', status, cause));

    expect(report).toEqual({ providerId: '5', ...expected });
  });

  it.each([-1, -3, 77])('state %i is no news', (status) => {
    expect(gatewayWith().parseReports(peer.reportOf('5', status))).toEqual([]);
  });

  it('reads windows-1251, its default', () => {
    const raw = 'id=9&phone=79990000001&to=79161234567&mes=%EA%EE%E4%20482913';

    expect(gatewayWith().parseInbound(raw)).toMatchObject([{ text: 'код 482913' }]);
  });

  it('tells what became of a message when it is asked', async () => {
    peer.state = 1;
    const raw = (await gatewayWith().statusOf('100001', '+79990000001')) ?? '';

    expect(gatewayWith().parseReports(raw)).toEqual([
      { providerId: '100001', status: 'delivered' },
    ]);
  });

  it.each([
    ['md5', '0'.repeat(32)],
    ['sha1', 'ebbf4f38'],
    ['crc32', '2328662113'],
  ] as const)('believes no callback with a wrong %s, where one is asked for', (algorithm, sum) => {
    const gateway = gatewayWith({ signature: { algorithm, key: 'shared' } });

    expect(gateway.parseReports(`${peer.reportOf('5', 1)}&${algorithm}=${sum}`)).toEqual([]);
    expect(gateway.parseReports(peer.reportOf('5', 1))).toEqual([]);
    expect(gateway.parseInbound(peer.inbound)).toEqual([]);
  });

  // Sums of «5:79990000001:1:shared», by md5sum, sha1sum and crc32 of the shell.
  it.each([
    ['md5', 'c2c86499f50990d8375a0f37b4c26274'],
    ['sha1', 'EBBF4F38BCAE2D12BD471E4CEE0659BE9EF85EF0'],
    ['crc32', '2328662112'],
    ['crc32', '8acc9060'],
  ] as const)('believes one with the right %s', (algorithm, sum) => {
    const gateway = gatewayWith({ signature: { algorithm, key: 'shared' } });

    expect(gateway.parseReports(`${peer.reportOf('5', 1)}&${algorithm}=${sum}`)).toHaveLength(1);
  });
});

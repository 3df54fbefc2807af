import { afterEach, describe, expect, it } from '@jest/globals';
import type { IntrumGatewaySettings } from '../../../src/platform/index.js';
import type {
  GatewayTrouble,
  GatewayUnderTest,
} from '../../../src/sms/gateways/gateway-under-test.js';
import { formOf } from '../../../src/sms/gateways/http/form-fields.js';
import { GatewayHttp } from '../../../src/sms/gateways/http/gateway-http.js';
import { IntrumGateway } from '../../../src/sms/gateways/intrum/intrum.gateway.js';
import { smsGatewayContract } from '../../../src/sms/gateways/sms-gateway.contract.js';
import {
  IntrumProviderPeer,
  peerHash,
  type PeerMood,
} from '../../support/intrum-peers/intrum-provider-peer.js';

const KEY = '0123456789abcdef0123456789abcdef';

const settingsOf = (url: string, change: Partial<IntrumGatewaySettings> = {}) => ({
  url,
  apiKey: KEY,
  sender: 'Romashka',
  spelling: 'manual' as const,
  callbackSecret: undefined,
  ...change,
});

const MOODS: Partial<Record<GatewayTrouble, PeerMood>> = {
  'wrong credentials': { kind: 'refuses', reason: 'Неверный hash, проверьте API ключ' },
  'no funds': { kind: 'refuses', reason: 'Недостаточно средств' },
  'stop list': { kind: 'refuses', reason: 'Абонент в стоп-листе' },
  'bad number': { kind: 'refuses', reason: 'Неверный номер' },
  'server error': { kind: 'breaks', status: 500 },
  'silence after accept': { kind: 'keeps-silent' },
  garbage: { kind: 'says', body: '<html>' },
};

/** The other side of the gateway: it may be away, which a closed door nearby shows. */
async function under(): Promise<GatewayUnderTest> {
  const peer = await IntrumProviderPeer.start(KEY);
  const there = new GatewayHttp(new URL(peer.url).origin, 300);
  const away = await IntrumProviderPeer.start(KEY);
  const nowhere = new GatewayHttp(new URL(away.url).origin, 300);
  await away.close();
  const road = { ask: there.ask.bind(there) };
  const inbound = {
    action: 'smsRecieved',
    sms_id: '5',
    sender: '79990000001',
    destination: 'Romashka',
    message: 'Когда приедете?',
    count: '1',
  };
  return {
    gateway: new IntrumGateway(settingsOf(peer.url), road as unknown as GatewayHttp),
    reportOf: (asked) =>
      JSON.stringify({ asked, answer: '{"success":true,"count":1,"status":"delivered"}' }),
    inbound: formOf({ ...inbound, hash: peerHash(inbound, KEY) }),
    lacks: ['balance'],
    meet: (trouble) => {
      peer.mood = MOODS[trouble];
      if (trouble === 'unreachable') road.ask = nowhere.ask.bind(nowhere);
      return Promise.resolve({});
    },
    heal: () => {
      peer.mood = undefined;
      road.ask = there.ask.bind(there);
      return Promise.resolve();
    },
    taken: () => peer.taken.size,
    close: () => peer.close(),
  };
}

smsGatewayContract('a provider in INTRUM’s form', under);

describe('a message through a provider in INTRUM’s form', () => {
  let peer: IntrumProviderPeer;
  afterEach(() => peer.close());

  const send = (gateway: IntrumGateway) =>
    gateway.send({
      to: '+79123456789',
      text: 'Привет & «до встречи» + 1',
      sender: 'Romashka',
      validity: 600,
      idempotencyKey: '019ab3a1-7c4b-7000-8000-000000000001',
    });

  it('arrives as the manual has it, and its number is what it is asked by', async () => {
    peer = await IntrumProviderPeer.start(KEY);
    const gateway = new IntrumGateway(settingsOf(peer.url));

    const result = await send(gateway);
    peer.states.set('97688', 'notdelivered');

    expect(result).toEqual({ kind: 'accepted', providerIds: ['97688'] });
    expect(peer.taken.get('97688')).toMatchObject({
      action: 'sendSms',
      sender: 'Romashka',
      destination: '79123456789',
      message: 'Привет & «до встречи» + 1',
    });
    const raw = await gateway.statusOf('97688');
    expect(gateway.parseReports(raw ?? '')).toEqual([
      { providerId: '97688', status: 'undeliverable' },
    ]);
  });

  it('arrives at a script that reads `text`, once the spelling is set so (I-25)', async () => {
    peer = await IntrumProviderPeer.start(KEY, 'text');

    const result = await send(new IntrumGateway(settingsOf(peer.url, { spelling: 'sample' })));

    expect(result).toMatchObject({ kind: 'accepted' });
    expect([...peer.taken.values()][0]).not.toHaveProperty('message');
  });

  it.each(['0', '-5', '1.5', '"x"', 'null', '{}'])(
    'that is taken under %s is unknown: nobody can ask after it',
    async (data) => {
      peer = await IntrumProviderPeer.start(KEY);
      peer.mood = { kind: 'says', body: `{"success":true,"data":${data}}` };

      expect(await send(new IntrumGateway(settingsOf(peer.url)))).toMatchObject({
        kind: 'unknown',
      });
    },
  );

  it('that is taken under a number written as a text is accepted: so PHP does', async () => {
    peer = await IntrumProviderPeer.start(KEY);
    peer.mood = { kind: 'says', body: '{"success":true,"data":"97699"}' };

    expect(await send(new IntrumGateway(settingsOf(peer.url)))).toEqual({
      kind: 'accepted',
      providerIds: ['97699'],
    });
  });
});

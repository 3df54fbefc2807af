import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExolveSettings } from '../../../platform/index.js';
import { ExolvePeer } from '../../../../test/support/gateway-peers/exolve-peer.js';
import { GatewayHttp } from '../http/gateway-http.js';
import { smsGatewayContract } from '../sms-gateway.contract.js';
import { ExolveGateway } from './exolve.gateway.js';

const settings: ExolveSettings = {
  url: 'https://api.exolve.ru',
  apiKey: 'key-of-exolve',
  sender: '+79161234567',
  callbackSecret: 'not-used-by-this-test',
  callbackSources: [],
  events: true,
};

smsGatewayContract('MTS Exolve', async () => {
  const peer = new ExolvePeer();
  await peer.start();
  return {
    gateway: new ExolveGateway(settings, new GatewayHttp(peer.url, 500)),
    reportOf: (id) => peer.reportOf(id, 'DELIVERED'),
    inbound: peer.inbound,
    // Nothing is known of how it tells that a number refuses.
    lacks: ['stop list'],
    meet: (trouble) => peer.meet(trouble).then(() => ({})),
    heal: () => peer.heal(),
    taken: () => peer.messages.length,
    balance: 98_010,
    close: () => peer.stop(),
  };
});

describe('MTS Exolve', () => {
  const peer = new ExolvePeer();
  beforeAll(() => peer.start());
  afterAll(() => peer.stop());
  const sent = async (sender: string): Promise<unknown> => {
    const gateway = new ExolveGateway(settings, new GatewayHttp(peer.url));
    const text = 'Код 482913';
    const idempotencyKey = '019ab3a1-7c4b-7000-8000-000000000001';
    await gateway.send({ to: '+79990000001', text, sender, validity: 90, idempotencyKey });
    return JSON.parse(peer.requests.at(-1)?.body ?? '');
  };

  it('is given numbers as digits and a name as it is', async () => {
    const rest = { destination: '79990000001', text: 'Код 482913' };

    expect(await sent('+79161234567')).toEqual({ number: '79161234567', ...rest });
    expect(await sent('Romashka')).toEqual({ number: 'Romashka', ...rest });
  });

  it.each([
    ['DELIVERED', 'delivered'],
    ['MESSAGE_STATUS_UNDELIVERED', 'undeliverable'],
    ['failed', 'undeliverable'],
    ['EXPIRED', 'expired'],
    ['REJECTED', 'rejected'],
    ['SENT', 'sent'],
  ])('an event that says %s is %s', (words, status) => {
    const gateway = new ExolveGateway(settings);

    expect(gateway.parseReports(peer.reportOf('1', words))).toEqual([{ providerId: '1', status }]);
  });

  it('understands no event while events are not switched on', () => {
    const gateway = new ExolveGateway({ ...settings, events: false });

    expect(gateway.parseReports(peer.reportOf('1', 'DELIVERED'))).toEqual([]);
    expect(gateway.parseInbound(peer.inbound)).toEqual([]);
  });
});

import { afterAll, beforeAll } from '@jest/globals';
import type { GatewayTrouble } from '../../../src/sms/gateways/gateway-under-test.js';
import { reportAsRaw } from '../../../src/sms/gateways/sandbox/sandbox-wire.js';
import { SandboxGateway } from '../../../src/sms/gateways/sandbox/sandbox.gateway.js';
import { smsGatewayContract } from '../../../src/sms/gateways/sms-gateway.contract.js';
import { type SmsRig, startSmsRig } from './sms-rig.js';

let rig: SmsRig;
beforeAll(async () => {
  rig = await startSmsRig();
});
afterAll(() => rig.close());

/** The numbers that show trouble; the sandbox has no account, and it is always there. */
const TROUBLED = new Map<GatewayTrouble, string>([
  ['stop list', '+79990000006'],
  ['silence after accept', '+79990000005'],
]);

smsGatewayContract('the sandbox', () =>
  Promise.resolve({
    gateway: rig.testApp.get(SandboxGateway),
    lacks: [
      'balance',
      'wrong credentials',
      'no funds',
      'bad number',
      'server error',
      'garbage',
      'unreachable',
    ],
    meet: (trouble) => Promise.resolve({ to: TROUBLED.get(trouble) ?? '+79990000001' }),
    reportIn: (trouble, providerId) =>
      trouble === 'stop list'
        ? reportAsRaw({ providerId, status: 'undeliverable', reason: 'blocked_by_subscriber' })
        : undefined,
    taken: async () => (await rig.rowsOf("sandbox_message WHERE direction = 'received'")).length,
    reportOf: (providerId) => reportAsRaw({ providerId, status: 'delivered' }),
    inbound: JSON.stringify({
      inbound: { providerId: 'in-1', from: '+79990000001', to: 'Signet', text: 'Когда приедете?' },
    }),
  }),
);

import { FakeSmsGateway } from './fake-sms.gateway.js';
import type { GatewayTrouble } from './gateway-under-test.js';
import { smsGatewayContract } from './sms-gateway.contract.js';
import type { SubmissionResult } from './sms-gateway.js';

const ANSWERS: Readonly<Record<GatewayTrouble, SubmissionResult>> = {
  'wrong credentials': { kind: 'refused', reason: 'auth' },
  'no funds': { kind: 'refused', reason: 'no_funds' },
  'stop list': { kind: 'refused', reason: 'stop_list' },
  'bad number': { kind: 'refused', reason: 'bad_number' },
  'server error': { kind: 'unknown', cause: 'no-response' },
  'silence after accept': { kind: 'unknown', cause: 'timeout' },
  garbage: { kind: 'unknown', cause: 'no-response' },
  unreachable: { kind: 'postponed', reason: 'unavailable', afterMs: 1000 },
};

smsGatewayContract('the fake', () => {
  const gateway = new FakeSmsGateway();
  return Promise.resolve({
    gateway,
    reportOf: (providerId) => `report ${providerId} delivered`,
    inbound: 'inbound in-1 +79990000001 Signet Когда приедете?',
    lacks: ['balance'],
    meet: (trouble) => {
      gateway.answerNext(ANSWERS[trouble]);
      return Promise.resolve({});
    },
    taken: () => gateway.submissions.length,
  });
});

import { FakeSmsGateway } from './fake-sms.gateway.js';
import { smsGatewayContract } from './sms-gateway.contract.js';

smsGatewayContract('the fake', () =>
  Promise.resolve({
    gateway: new FakeSmsGateway(),
    reportOf: (providerId) => `report ${providerId} delivered`,
    inbound: 'inbound in-1 +79990000001 Signet Когда приедете?',
  }),
);

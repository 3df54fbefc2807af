import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { isSigner, lanesOf, processRole } from './role-environment.js';
import type { SmsGatewayChoice } from './sms/gateway-environment.js';

const redis = 'redis://127.0.0.1:6379';
const sandbox: SmsGatewayChoice = { gateway: { name: 'sandbox' }, fallbackGateway: undefined };
const smpp = { name: 'smpp' } as SmsGatewayChoice['gateway'];
const first: SmsGatewayChoice = { gateway: smpp, fallbackGateway: undefined };
const second: SmsGatewayChoice = { gateway: { name: 'sandbox' }, fallbackGateway: smpp };

describe('the role of a process', () => {
  it('runs everything where it is alone, and no jobs where it serves HTTP only', () => {
    expect(lanesOf('all', first)).toEqual(['main', 'sms']);
    expect(lanesOf('api', first)).toEqual([]);
  });

  it('leaves SMS to one process when they go through a bind, whichever gateway has it', () => {
    for (const gateways of [first, second]) {
      expect(lanesOf('worker', gateways)).toEqual(['main']);
      expect(lanesOf('sms', gateways)).toEqual(['sms']);
    }
  });

  it('lets any worker send them otherwise', () => {
    expect(lanesOf('worker', sandbox)).toEqual(['main', 'sms']);
  });

  it('is `all` while nothing is set', () => {
    expect(processRole({}, undefined, sandbox)).toBe('all');
    expect(isSigner({})).toBe(false);
    expect(isSigner({ ROLE: 'log-signer' })).toBe(true);
  });

  it.each([
    ['sms', redis, sandbox, 'ROLE: got "sms", wants SMPP as one of the gateways'],
    ['sms', undefined, first, 'REDIS_URL: got nothing, wants redis://host:port, since ROLE is sms'],
    ['worker', undefined, first, 'since ROLE is worker'],
    ['log-signer', redis, first, 'ROLE: got "log-signer"'],
    ['boss', redis, first, 'ROLE: got "boss", wants one of all, api, worker, sms, log-signer'],
  ])('refuses nonsense: %s with %s', (ROLE, redisUrl, gateways, message) => {
    expect(() => processRole({ ROLE }, redisUrl, gateways)).toThrow(ConfigError);
    expect(() => processRole({ ROLE }, redisUrl, gateways)).toThrow(message);
  });
});

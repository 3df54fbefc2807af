import { describe, expect, it } from '@jest/globals';
import { isAddressOrNetwork, isAllowed } from './allowed-addresses.js';

describe('the list of addresses that INTRUM calls from', () => {
  it.each(['203.0.113.7', '203.0.113.0/24', '2a02:6b8::/32', '::1'])('takes %s', (text) => {
    expect(isAddressOrNetwork(text)).toBe(true);
  });

  it.each([
    '',
    'crm.example.ru',
    '203.0.113.7/33',
    '203.0.113.7/',
    '1.2.3.4/8/8',
    '::1/129',
    '1.2.3',
    'fe80::1%eth0',
  ])('refuses %j', (text) => {
    expect(isAddressOrNetwork(text)).toBe(false);
  });

  it('lets everybody in while it is empty', () => {
    expect(isAllowed('203.0.113.7', [])).toBe(true);
  });

  it.each([
    ['203.0.113.7', true],
    ['::ffff:203.0.113.7', true],
    ['198.51.100.9', true],
    ['198.51.101.9', false],
    ['2a02:6b8::5', true],
    ['2a02:6b9::5', false],
    ['', false],
  ])('once it names some: %s is let in: %s', (ip, isIn) => {
    expect(isAllowed(ip, ['203.0.113.7', '198.51.100.0/24', '2a02:6b8::/32'])).toBe(isIn);
  });
});

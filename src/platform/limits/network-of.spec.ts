import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.js';

describe('networkOf', () => {
  it.each([
    ['::1', '0:0:0:0'],
    ['2001:0db8::', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:ffff::9', '2001:db8:1:2'],
  ])('reads %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

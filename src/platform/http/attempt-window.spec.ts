import { describe, expect, it } from '@jest/globals';
import { AttemptWindow, networkOf } from './attempt-window.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 24, 11, 0, second));

describe('AttemptWindow', () => {
  it('is full after the limit and free again when the period has passed', () => {
    const window = new AttemptWindow(3, 10_000);
    for (const second of [0, 1, 2]) window.note('203.0.113.7', at(second));

    expect(window.isFull('203.0.113.7', at(3))).toBe(true);
    expect(window.isFull('203.0.113.7', at(11))).toBe(false);
  });

  it('counts every network by itself', () => {
    const window = new AttemptWindow(1, 10_000);
    window.note('203.0.113.7', at(0));

    expect(window.isFull('203.0.113.8', at(0))).toBe(false);
  });

  it('counts a whole /64 of IPv6 as one', () => {
    const window = new AttemptWindow(1, 10_000);
    window.note('2001:db8:1:2::1', at(0));

    expect(window.isFull('2001:db8:1:2:ffff::9', at(0))).toBe(true);
    expect(window.isFull('2001:db8:1:3::1', at(0))).toBe(false);
  });
});

describe('networkOf', () => {
  it.each([
    ['::1', '0:0:0:0'],
    ['2001:0db8::', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7', '203.0.113.7'],
  ])('reads %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { SmsPartStatus } from '../lifecycle/sms-status.js';
import { progressOf } from './part-progress.js';

const after = (...statuses: SmsPartStatus[]): string | undefined =>
  progressOf(statuses.map((status) => ({ status, reason: null })))?.status;

describe('a message of several parts (G-3)', () => {
  it.each<[readonly SmsPartStatus[], string | undefined]>([
    [['accepted', 'accepted'], undefined],
    [['sent', 'accepted'], 'sent'],
    [['delivered', 'accepted'], 'sent'],
    [['delivered', 'sent'], 'sent'],
    [['delivered', 'delivered'], 'delivered'],
    [['delivered', 'expired'], 'expired'],
    [['rejected', 'accepted', 'delivered'], 'rejected'],
    [['delivered'], 'delivered'],
  ])('of %j is %s', (parts, status) => {
    expect(after(...parts)).toBe(status);
  });

  it('has the reason of the part that failed', () => {
    const parts = [
      { status: 'delivered', reason: null },
      { status: 'undeliverable', reason: 'bad_number' },
    ] as const;

    expect(progressOf(parts)).toEqual({ status: 'undeliverable', reason: 'bad_number' });
  });
});

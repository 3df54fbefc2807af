import { describe, expect, it } from '@jest/globals';
import { behaviourOf } from './sandbox-behaviour.js';

describe('numbers of the sandbox (G-14)', () => {
  it.each(['+79990000001', '+79990000007', '+79123456789', '+375291234567'])(
    '%s delivers at once',
    (phone) => {
      expect(behaviourOf(phone)).toEqual({
        arrives: true,
        answers: true,
        reports: [{ status: 'delivered', afterMs: 0 }],
      });
    },
  );

  it('has five that show what can go wrong', () => {
    const told = (last: number): unknown =>
      behaviourOf(`+7999000000${last}`).reports.map(({ status, reason }) => [status, reason]);

    expect(told(2)).toEqual([['undeliverable', undefined]]);
    expect(behaviourOf('+79990000003').reports[0]?.afterMs).toBe(120_000);
    expect(told(4)).toEqual([
      ['delivered', undefined],
      ['delivered', undefined],
    ]);
    expect(behaviourOf('+79990000005')).toMatchObject({ answers: false, reports: [] });
    expect(told(6)).toEqual([['undeliverable', 'blocked_by_subscriber']]);
  });
});

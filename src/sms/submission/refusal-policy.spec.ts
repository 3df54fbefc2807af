import { describe, expect, it } from '@jest/globals';
import { FAILS_OVER, nextTry } from './refusal-policy.js';

const now = new Date('2026-11-24T11:05:07Z');
const HOURS = 3_600_000;

/** The end of the id spreads nothing, so pauses are whole. */
const waiting = (postponements: number, validMs = 72 * HOURS) => ({
  id: '019ab3a1-7c4b-7000-8000-000000000000',
  postponements,
  validUntil: new Date(now.getTime() + validMs),
});

const pause = (
  result: { reason: 'throttled' | 'unavailable'; afterMs?: number; queueFull?: boolean },
  message: ReturnType<typeof waiting>,
  hasOther = false,
): number | undefined => {
  const at = nextTry({ kind: 'postponed', afterMs: 0, ...result }, message, now, hasOther);
  return at && at.getTime() - now.getTime();
};

describe('a message that the gateway could not take', () => {
  it.each([0, 1, 2, 3, 4])('for a full queue is tried four more times (G-8): after %i', (times) => {
    const full = { reason: 'throttled', queueFull: true } as const;

    expect(pause(full, waiting(times))).toBe([5_000, 15_000, 45_000, 120_000][times]);
  });

  it('waits longer and longer while the gateway is down, as long as it is worth something', () => {
    const down = { reason: 'unavailable' } as const;

    expect(pause(down, waiting(0))).toBe(5_000);
    expect(pause(down, waiting(50))).toBe(900_000);
    expect(pause(down, waiting(50, 900_000))).toBeUndefined();
  });

  it('waits as long as the gateway asks', () => {
    expect(pause({ reason: 'throttled', afterMs: 60_000 }, waiting(0))).toBe(60_000);
    expect(pause({ reason: 'throttled', afterMs: 10 }, waiting(0))).toBe(1_000);
  });

  it('waits about two minutes where another gateway could take it', () => {
    expect(pause({ reason: 'unavailable' }, waiting(3), true)).toBe(120_000);
    expect(pause({ reason: 'unavailable' }, waiting(4), true)).toBeUndefined();
  });

  it('does not come back in one crowd', () => {
    const spread = { ...waiting(0), id: '019ab3a1-7c4b-7000-8000-00000000ffff' };

    expect(pause({ reason: 'throttled', afterMs: 10_000 }, spread)).toBe(12_500);
  });
});

describe('the other gateway', () => {
  it('is not asked past the number, the person or the text', () => {
    const kept = Object.entries(FAILS_OVER).filter(([, failsOver]) => !failsOver);

    expect(kept.map(([reason]) => reason).sort()).toEqual([
      'bad_number',
      'blocked_by_subscriber',
      'duplicate',
      'stop_list',
      'text_forbidden',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { intrumState } from './intrum-states.js';

const at = new Date('2026-11-24T11:00:00Z');
const hoursLater = (hours: number): Date => new Date(at.getTime() + hours * 3_600_000);

describe('a state as INTRUM calls it', () => {
  it.each([
    ['queued', 'new'],
    ['submitting', 'new'],
    ['accepted', 'inprogress'],
    ['sent', 'send'],
    ['delivered', 'delivered'],
    ['expired', 'absent'],
    ['undeliverable', 'notdelivered'],
    ['rejected', 'blocked'],
  ] as const)('%s: %s', (status, word) => {
    expect(intrumState(status, at, at)).toBe(word);
  });

  it('is none yet while a message that nobody answered for may still be reported', () => {
    expect(intrumState('unknown', at, hoursLater(23))).toBeUndefined();
    expect(intrumState('unknown', at, hoursLater(24))).toBe('notfound');
  });
});

import { describe, expect, it } from '@jest/globals';
import { QueueFullPauses } from './queue-full-pauses.js';

describe('a full queue (G-8)', () => {
  it('is left alone for 5, 15, then 45 seconds by each message', () => {
    const pauses = new QueueFullPauses();

    expect([1, 2, 3, 4].map(() => pauses.next('one'))).toEqual([5_000, 15_000, 45_000, 45_000]);
    expect(pauses.next('two')).toBe(5_000);
  });

  it('is new again for a message that met something else', () => {
    const pauses = new QueueFullPauses();
    pauses.next('one');
    pauses.forget('one');

    expect(pauses.next('one')).toBe(5_000);
  });

  it('is remembered of a thousand messages', () => {
    const pauses = new QueueFullPauses();
    pauses.next('one');
    for (let other = 0; other < 1_000; other += 1) pauses.next(`other-${String(other)}`);

    expect(pauses.next('one')).toBe(5_000);
  });
});

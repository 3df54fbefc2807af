import { describe, expect, it } from '@jest/globals';
import { leavesInOrder, type WaitingEvent } from './leaf-order.js';

const event = (stream: string, seq: number): WaitingEvent => ({
  eventId: `${stream}${seq}`,
  stream,
  seq,
  ehash: Buffer.alloc(32),
});
const places = (events: readonly WaitingEvent[]): string[] => events.map(({ eventId }) => eventId);

describe('the order of leaves', () => {
  it('is that of the ids when clocks agree', () => {
    const taken = [event('a', 0), event('b', 4), event('a', 1)];
    expect(places(leavesInOrder(taken, taken))).toEqual(['a0', 'b4', 'a1']);
  });

  it('is that of the chain where ids say otherwise', () => {
    const taken = [event('a', 2), event('b', 0), event('a', 1), event('a', 0)];
    expect(places(leavesInOrder(taken, taken))).toEqual(['a0', 'b0', 'a1', 'a2']);
  });

  it('lets an event wait whose predecessor waits elsewhere, and those behind it', () => {
    const taken = [event('a', 3), event('a', 5), event('b', 1), event('a', 6)];
    const queued = [...taken, event('a', 4), event('b', 0)];
    expect(places(leavesInOrder(taken, queued))).toEqual(['a3']);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { JournalItem } from './journal-item.js';
import { messageWay } from './message-way.js';

const event = (type: string, attempt: number, gateway = 'smpp'): JournalItem =>
  ({ type, data: { messageId: 'm', attempt, gateway }, disclosures: {} }) as unknown as JournalItem;

const submitted = (attempt: number, gateway?: string) => event('sms.submitted', attempt, gateway);
const failed = (attempt: number) => event('sms.failed', attempt);
const unknown = (attempt: number) => event('sms.unknown', attempt);
const delivered = (attempt: number) => event('sms.delivered', attempt);

describe('the way of a message in the journal', () => {
  it.each<[string, JournalItem[], 'delivered' | 'failed' | 'unknown' | 'awaited']>([
    ['nothing yet', [], 'awaited'],
    ['refused', [failed(1)], 'failed'],
    ['refused, taken by the second gateway', [failed(1), submitted(2)], 'awaited'],
    ['taken by the second gateway and lost', [failed(1), submitted(2), failed(2)], 'failed'],
    ['nobody answered', [unknown(1)], 'unknown'],
    ['the answer came late', [unknown(1), submitted(1)], 'awaited'],
    ['unknown, then taken', [unknown(1), submitted(2)], 'awaited'],
    ['unknown, then refused', [unknown(1), failed(2)], 'unknown'],
    ['unknown, then lost', [unknown(1), submitted(2), failed(2)], 'unknown'],
    [
      'the first one arrived after all',
      [unknown(1), submitted(1), failed(2), delivered(1)],
      'delivered',
    ],
  ])('%s', (_what, items, state) => {
    const way = messageWay(items, 'm');
    const told = way.delivered ? 'delivered' : way.failed ? 'failed' : 'awaited';

    expect(way.isUnknown ? 'unknown' : told).toBe(state);
  });

  it('names the gateway that delivered it', () => {
    const items = [failed(1), submitted(2, 'first'), submitted(3, 'second'), delivered(2)];

    expect(messageWay(items, 'm').submitted?.data['gateway']).toBe('first');
  });

  it('is of one message', () => {
    expect(messageWay([delivered(1)], 'other').delivered).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { answerWithin } from './answer-within.js';

describe('the answer of a gateway', () => {
  it('is taken as it is', async () => {
    const accepted = { kind: 'accepted', providerIds: ['p1'] } as const;

    expect(await answerWithin(1000, Promise.resolve(accepted))).toEqual(accepted);
  });

  it('that does not come in time leaves nothing known', async () => {
    const never = new Promise<never>(() => undefined);

    expect(await answerWithin(5, never)).toEqual({ kind: 'unknown', cause: 'timeout' });
  });

  it('that breaks off leaves nothing known', async () => {
    const broken = Promise.reject(new Error('socket hang up'));

    expect(await answerWithin(1000, broken)).toEqual({ kind: 'unknown', cause: 'closed' });
  });

  it('without an id leaves nothing known (G-5)', async () => {
    const empty = Promise.resolve({ kind: 'accepted', providerIds: [''] } as const);

    expect(await answerWithin(1000, empty)).toEqual({ kind: 'unknown', cause: 'no-response' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { isAwaited, MESSAGE_PURPOSES } from './message-purpose.js';

describe('a message that is lost', () => {
  it('is told to the author when something hangs on it', () => {
    const awaited = MESSAGE_PURPOSES.filter((purpose) => isAwaited({ purpose, challengeId: null }));

    expect(awaited).toEqual(['link-code', 'link', 'code', 'reminder']);
    expect(isAwaited({ purpose: 'answer', challengeId: 'c' })).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { SMS_REASONS } from '../lifecycle/sms-status.js';
import { reasonWords } from './reason-words.js';

const CAUSES = ['no-response', 'closed', 'timeout', 'restart', 'no_longer_valid'] as const;

describe('the words for a reason', () => {
  it('are Russian, one clause, and differ for every reason', () => {
    const words = [...SMS_REASONS, ...CAUSES].map(reasonWords);

    for (const clause of words) expect(clause).toMatch(/^[а-яё][^a-z_.!]+[а-яё]$/i);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([null, '', 'toString', 'eaten'])(
    'claim nothing of a reason nobody knows: %j',
    (reason) => {
      expect(reasonWords(reason)).toBe(reasonWords('other'));
    },
  );
});

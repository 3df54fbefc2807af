import { describe, expect, it } from '@jest/globals';
import { kopecksOf } from './kopecks.js';

describe('a sum as a gateway writes it', () => {
  it.each([
    ['5.49', 549],
    [5.49, 549],
    ['1.1', 110],
    [7, 700],
    ['0.29', 29],
    ['4,20', 420],
    ['1234567.89', 123_456_789],
    ['1.401', 141],
    ['1.4000', 140],
    ['-3.50', -350],
    ['0', 0],
  ])('%j is %i kopecks', (sum, kopecks) => {
    expect(kopecksOf(sum)).toBe(kopecks);
  });

  it.each(['', 'free', '1.2.3', null, undefined, {}, Number.NaN, '1e3', ' 5'])(
    '%j is none',
    (sum) => {
      expect(kopecksOf(sum)).toBeUndefined();
    },
  );
});

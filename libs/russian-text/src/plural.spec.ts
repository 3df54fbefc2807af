import { describe, expect, it } from '@jest/globals';
import { counted, plural } from './plural.js';

describe('a counted noun (R-5)', () => {
  it.each([
    [0, 'дней'],
    [1, 'день'],
    [2, 'дня'],
    [5, 'дней'],
    [11, 'дней'],
    [14, 'дней'],
    [21, 'день'],
    [22, 'дня'],
    [101, 'день'],
    [111, 'дней'],
    [-2, 'дня'],
  ])('%s %s', (count, expected) => {
    expect(plural(count, ['день', 'дня', 'дней'])).toBe(expected);
  });

  it.each([
    [1, '1\u00a0документ'],
    [3, '3\u00a0документа'],
    [12, '12\u00a0документов'],
  ])('stays on one line with its number: %s', (count, expected) => {
    expect(counted(count, ['документ', 'документа', 'документов'])).toBe(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { fullName, shortName, signatureName, splitFullName } from './person-name.js';

const NBSP = '\u00a0';

describe('a name in short (R-3)', () => {
  it.each([
    ['Иванов Иван Иванович', `Иванов${NBSP}И.${NBSP}И.`, `И.${NBSP}И.${NBSP}Иванов`],
    ['Ким Алексей', `Ким${NBSP}А.`, `А.${NBSP}Ким`],
    [
      'Салтыков-Щедрин Михаил Евграфович',
      `Салтыков-Щедрин${NBSP}М.${NBSP}Е.`,
      `М.${NBSP}Е.${NBSP}Салтыков-Щедрин`,
    ],
    ['Алиев Тимур Рашид оглы', `Алиев${NBSP}Т.${NBSP}Р.`, `Т.${NBSP}Р.${NBSP}Алиев`],
    ['Мадонна', 'Мадонна', 'Мадонна'],
  ])('%s', (full, short, signature) => {
    expect(shortName(splitFullName(full))).toBe(short);
    expect(signatureName(splitFullName(full))).toBe(signature);
  });

  it('is the full name again when put together', () => {
    expect(fullName(splitFullName(' Алиев  Тимур Рашид оглы '))).toBe('Алиев Тимур Рашид оглы');
    expect(fullName({ lastName: 'Ким', firstName: 'Анна' })).toBe('Ким Анна');
  });
});

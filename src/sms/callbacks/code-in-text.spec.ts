import { describe, expect, it } from '@jest/globals';
import { codeIn } from './code-in-text.js';
import { maskCodes } from './mask-codes.js';

describe('codeIn', () => {
  it.each([
    '482913',
    '482 913',
    '482\u00a0913',
    'Код 482913',
    'код482913.',
    '482.913',
    '482-913',
    '482 – 913',
    '4 8 2 9 1 3',
    '４８２９１３',
    '\u200e482913\u200e',
    'Код: 482913\nс уважением, Иванов',
    'Код подписи 482913. Договор №15 от 24.11.2026 (HJ9GJ-71S0J)',
  ])('finds it in %j, which is masked where it is kept', (text) => {
    expect(codeIn(text)).toBe('482913');
    expect(maskCodes(text)).not.toMatch(/482\D{0,3}913|4 8 2|４/u);
  });

  it.each([
    '',
    'Да, согласен',
    '48291',
    '4829134',
    '482913 482914',
    '482913 или 111111',
    '8 912 345 67 89',
    '+7 (916) 123-45-67',
    '24.11.2026',
    '24.11.26',
    'К4Р8Т2',
  ])('finds none in %j', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});

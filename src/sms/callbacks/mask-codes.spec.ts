import { describe, expect, it } from '@jest/globals';
import { maskCodes } from './mask-codes.js';

describe('a text that came in', () => {
  it.each([
    ['482913', '••••••'],
    ['Код 482 913.', 'Код ••••••.'],
    ['4-8-2-9-1-3', '••••••'],
    ['482.913', '••••••'],
    ['код:482913,спасибо', 'код:••••••,спасибо'],
  ])('hides what may be a code: %s', (text, masked) => {
    expect(maskCodes(text)).toBe(masked);
  });

  it.each(['12345', '1234567', '+79990000001', 'Договор №15 от 24.11.2026', 'Стоп'])(
    'keeps what is none: %s',
    (text) => {
      expect(maskCodes(text)).toBe(text);
    },
  );
});

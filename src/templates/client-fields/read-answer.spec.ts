import { describe, expect, it } from '@jest/globals';

import type { ClientFieldType } from './client-field.js';
import { readAnswer } from './read-answer.js';

const asked = (type: ClientFieldType, required = true) => ({
  name: 'x',
  label: 'X',
  type,
  required,
  maxLength: 10,
});
const read = (type: ClientFieldType, typed: string): string => {
  const answer = readAnswer(asked(type), typed);
  return answer.ok ? answer.value : answer.problem;
};

describe('what a client types', () => {
  // domain.md 7.5 and 7.4
  it.each<[ClientFieldType, string, string]>([
    ['inn', '7707083893', '7707083893'],
    ['inn', '78 3000 2293', '7830002293'],
    ['inn', '500100732259', '500100732259'],
    ['snils', '112-233-445 95', '112-233-445 95'],
    ['snils', '11223344595', '112-233-445 95'],
    ['passport', '4504 123456', '4504 123456'],
    ['passport', '45 04 № 123456', '4504 123456'],
    ['passport-code', '770001', '770-001'],
    ['ogrn', '1027700132195', '1027700132195'],
    ['ogrn', '304500116000157', '304500116000157'],
    ['kpp', '770101001', '770101001'],
    ['bik', '044525225', '044525225'],
    ['phone', '8 (912) 345-67-89', '+7 912 345-67-89'],
    ['date', '5.3.1980', '05.03.1980'],
    ['date', '05031980', '05.03.1980'],
    ['date', '1980-03-05', '05.03.1980'],
    ['date', '29.02.2024', '29.02.2024'],
    ['number', '12\u00a0500,50', '12500.50'],
    ['email', ' ivanova@example.ru ', 'ivanova@example.ru'],
    ['text', '  г.  Москва\n', 'г. Москва'],
  ])('is read as %s: %s', (type, typed, value) => {
    expect(read(type, typed)).toBe(value);
  });

  it.each<[ClientFieldType, string]>([
    ['inn', '7707083894'],
    ['inn', '0000000000'],
    ['inn', '500100732250'],
    ['inn', '000000000000'],
    ['snils', '112-233-445 96'],
    ['passport', '4504 12345'],
    ['passport-code', '77000'],
    ['ogrn', '1027700132196'],
    ['kpp', '77010100'],
    ['bik', '144525225'],
    ['phone', '8912345678'],
    ['date', '31.02.2024'],
    ['date', '5 марта'],
    ['number', 'два'],
    ['email', 'ivanova@example'],
  ])('is refused as %s: %s', (type, typed) => {
    expect(read(type, typed)).toBe('malformed');
  });

  it('may be left out only where the document can do without it', () => {
    expect(readAnswer(asked('inn'), ' ')).toEqual({ ok: false, problem: 'missing' });
    expect(readAnswer(asked('inn', false), ' ')).toEqual({ ok: true, value: '' });
  });

  it('is no longer than the template allows', () => {
    expect(read('text', 'а'.repeat(11))).toBe('too-long');
    expect(read('inn', '7'.repeat(300))).toBe('too-long');
  });
});

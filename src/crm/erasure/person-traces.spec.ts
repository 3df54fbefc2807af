import { describe, expect, it } from '@jest/globals';
import { PersonTraces } from './person-traces.js';

const traces = new PersonTraces({
  lastName: 'Ёлкина',
  firstName: 'Мария',
  middleName: 'Сергеевна',
  nameForms: { dative: 'Ёлкиной Марие Сергеевне' },
  email: 'Elkina@example.ru',
  phones: ['+79161234567'],
});

describe('the traces of a person', () => {
  it.each([
    'Договор с Ёлкиной',
    'ЕЛКИНА М. С.',
    'передать Ёлкину',
    'тел. 8 (916) 123-45-67',
    '9161234567',
    'пишите на elkina@EXAMPLE.ru',
  ])('are found in «%s»', (text) => {
    expect(traces.isNamedIn(text)).toBe(true);
  });

  it.each(['Елкин парк', 'Ёлкинаходка', 'Монтаж окон', '916-123-45-68', ''])(
    'are not found in «%s»',
    (text) => {
      expect(traces.isNamedIn(text)).toBe(false);
    },
  );

  it('tell a namesake apart where the text is not known to be about the person', () => {
    expect(traces.isSurelyNamedIn('Ёлкина Анна')).toBe(false);
    expect(traces.isSurelyNamedIn('для Ёлкиной Марии')).toBe(true);
    expect(traces.isSurelyNamedIn('звонить +7 916 123-45-67')).toBe(true);
  });

  it('can be looked for roughly first: whatever names the person holds one of the likely texts', () => {
    for (const text of ['Договор с Ёлкиной', 'тел. +7 916 123-45-67', '9161234567']) {
      expect(traces.likely().some((likely) => text.includes(likely))).toBe(true);
    }
  });
});

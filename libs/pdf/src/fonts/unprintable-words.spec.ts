import { describe, expect, it } from '@jest/globals';

import { unprintableWords } from './unprintable-words.js';

describe('words the shipped fonts cannot print', () => {
  it.each([
    'Съешь же ещё этих мягких французских булок, да выпей чаю № 15',
    'Total: 1\u00a0234,50 ₽ — «ООО», „внутри“ … 50 % § 3',
    'не\u00adпереносить, дефис\u2011неразрывный, Ё й е\u0308',
    'ӘҒҚҢӨҰҮҺ әғқңөұүһ',
  ])('are none in «%s»', (text) => {
    expect(unprintableWords(text)).toEqual([]);
  });

  it('are named, each once and whole', () => {
    expect(unprintableWords('имя 漢字, привет😀 и снова 漢字, конец')).toEqual([
      '漢字,',
      'привет😀',
    ]);
  });
});

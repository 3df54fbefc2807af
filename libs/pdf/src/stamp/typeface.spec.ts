import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';

import { Typeface } from './typeface.js';

describe('Typeface', () => {
  let face: Typeface;
  beforeAll(async () => {
    face = await Typeface.embed(await PDFDocument.create(), 'sans');
  });
  const set = (text: string, width: number): string[] =>
    face.lines(text, 10, () => width).map((line) => line.text);

  it('breaks between words, and keeps hard spaces and given lines', () => {
    expect(set('один два три', 50)).toEqual(['один два', 'три']);
    expect(set('14:04\u00a0МСК завтра', 75)).toEqual(['14:04\u00a0МСК', 'завтра']);
    expect(set('один\nдва', 400)).toEqual(['один', 'два']);
  });

  it('breaks a long id at its hyphens and an address at its slashes', () => {
    expect(set('019ab3a1-7c4b-7000-8000-00000000000f', 100)).toEqual([
      '019ab3a1-7c4b-7000-',
      '8000-00000000000f',
    ]);
  });

  it('breaks a hash into equal parts and loses no letter', () => {
    const hash = '10eb6bce405fb694019c41709a2660c6fce4b2b158f02277e1a1e9872dbbcf85';
    const lines = set(hash, 200);

    expect(lines.map((line) => line.length)).toEqual([32, 32]);
    expect(lines.join('')).toBe(hash);
  });

  it('never sets a line wider than its room', () => {
    const text =
      'Салтыков-Щедрин Александр https://sign.example.ru/verify/019ab3a1-7c4b-7000 конец';
    for (const room of [30, 50, 90, 150]) {
      for (const line of face.lines(text, 9, () => room))
        expect(line.width).toBeLessThanOrEqual(room);
    }
  });

  it('names letters that the font lacks, and drops what cannot be seen', () => {
    expect(face.printable('да 😀 漢\u200b\u0007')).toBe('да [U+1F600] [U+6F22]');
  });

  it('keeps an empty text as one empty line', () => {
    expect(set('', 100)).toEqual(['']);
  });
});

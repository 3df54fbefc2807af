import { describe, expect, it } from '@jest/globals';

import { lostWords } from './lost-words.js';

describe('lostWords', () => {
  it('finds all words of a text that came through', () => {
    expect(
      lostWords('Договор № 15 на оказание услуг', ['ДОГОВОР №15', 'на оказа-\nние услуг']),
    ).toEqual([]);
  });

  it('does not mind soft hyphens, hard spaces and dashes', () => {
    expect(
      lostWords('до\u00adго\u00adвор «Ромашка» — сторона', ['договор\u00a0«Ромашка» – сторона']),
    ).toEqual([]);
  });

  it('names the words that are gone, each once', () => {
    expect(lostWords('один два 漢字 漢字', ['один', '\ufffd\ufffd'])).toEqual(['два', '漢字']);
  });
});

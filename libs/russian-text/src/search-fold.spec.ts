import { describe, expect, it } from '@jest/globals';
import { foldForSearch } from './search-fold.js';

describe('folding for search', () => {
  it.each([
    ['Пётр Королёв', 'петр королев'],
    ['ПЁТР', 'петр'],
    ['Договор\u00a0№\u00a015', 'договор № 15'],
    ['  два \n слова\t', 'два слова'],
    ['е\u0308лка', 'елка'],
    ['и\u0306од', 'йод'],
    ['нуле\u200bвой', 'нулевой'],
    ['', ''],
  ])('«%s» becomes «%s»', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('changes nothing when done twice', () => {
    const once = foldForSearch('ООО «Ромашка»  ЁЖ');

    expect(foldForSearch(once)).toBe(once);
  });
});

import { describe, expect, it } from '@jest/globals';
import { compare } from './comparison.js';

/** As a person reads it: the sign, the line, what differs in brackets. */
function read(before: string, after: string): string[] {
  return compare(before, after).map((line) =>
    line.change === 'skipped'
      ? `… ${line.lines}`
      : `${{ same: ' ', removed: '-', added: '+' }[line.change]}${line.pieces
          .map(({ text, isChanged }) => (isChanged ? `[${text}]` : text))
          .join('')}`,
  );
}

describe('a comparison of two texts', () => {
  it('marks the words that differ where a line took the place of another', () => {
    expect(read('цена 100 рублей\n', 'цена 200 рублей\n')).toEqual([
      '-цена [100] рублей',
      '+цена [200] рублей',
    ]);
  });

  it('shows a line that came, and a line that went, whole', () => {
    expect(read('а\nб\n', 'а\nв г\nб\n')).toEqual([' а', '+в г', ' б']);
    expect(read('а\nв г\nб\n', 'а\nб\n')).toEqual([' а', '-в г', ' б']);
  });

  it('marks no words where the lines have none in common', () => {
    expect(read('один\n', 'два\n')).toEqual(['-один', '+два']);
  });

  it('leaves out what is the same and far from a change', () => {
    const many = Array.from({ length: 10 }, (_, index) => String(index)).join('\n');

    expect(read(`${many}\nа\n`, `${many}\nб\n`)).toEqual(['… 7', ' 7', ' 8', ' 9', '-а', '+б']);
  });

  it('of a text with itself has no change', () => {
    expect(compare('а\nб', 'а\nб').some(({ change }) => change === 'added')).toBe(false);
    expect(compare('', '')).toEqual([]);
  });
});

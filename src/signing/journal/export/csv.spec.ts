import { describe, expect, it } from '@jest/globals';
import { csvFile } from './csv.js';

const text = (...row: string[]): string => csvFile([row]).toString('utf8').slice(1);

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and ends each line with CRLF', () => {
    const bytes = csvFile([['а'], ['б']]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').slice(1)).toBe('а\r\nб\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(text('a;b', 'c"d', 'e\nf', 'g,h')).toBe('"a;b";"c""d";"e\nf";g,h\r\n');
  });

  it.each(['=1+1', '+79161234567', '-2', '@SUM(A1)', '\t=1', '＝1', '\r=1'])(
    'lets no spreadsheet run %j',
    (value) => {
      expect(text(value).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('keeps every value: one leading apostrophe is ours', () => {
    const back = (value: string): string => text(value).trimEnd().replace(/^'/, '');
    for (const value of ['+79161234567', "'мягкий'", 'обычный', '-']) {
      expect(back(value)).toBe(value);
    }
  });
});

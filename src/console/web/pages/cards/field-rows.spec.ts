import { describe, expect, it } from '@jest/globals';
import { fieldsOf, repeatedIn, rowsOf } from './field-rows.js';

describe('fields of a card as rows', () => {
  const fields = { price: 120000, address: 'Садовая, 5', isPaid: false, note: null };

  it('come back as they were where nobody touched them, also numbers, truth values and nothing', () => {
    expect(fieldsOf(rowsOf(fields), fields)).toEqual(fields);
  });

  it('are texts where somebody typed, and lose the rows without a name', () => {
    const rows = [
      { name: 'price', value: '130000' },
      { name: ' address ', value: ' Тверская, 1 ' },
      { name: '', value: 'nowhere' },
    ];
    expect(fieldsOf(rows, fields)).toEqual({ price: '130000', address: 'Тверская, 1' });
  });

  it('name what stands there twice', () => {
    const rows = ['price', 'address', ' price', '', ''].map((name) => ({ name, value: '1' }));
    expect([...repeatedIn(rows)]).toEqual(['price']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { providerIdForms } from './provider-id-forms.js';

describe('the forms of an id (G-5)', () => {
  it.each([
    ['hexadecimal in the answer, decimal in the report', '2748', 'abc'],
    ['and in upper case', '2748', 'ABC'],
    ['and filled up with zeros', '2748', '00000ABC'],
    ['decimal in the answer, hexadecimal in the report', 'ABC', '2748'],
    ['and filled up with zeros', '0000000abc', '0000002748'],
    ['zeros in the report alone', '0000002748', '2748'],
    ['zeros in the answer alone', '2748', '0000002748'],
    ['another case', '3F2A9C00-77', '3f2a9c00-77'],
    ['more than 53 bits', '18446744073709551615', 'ffffffffffffffff'],
  ])('know %s', (_what, reported, answered) => {
    expect(providerIdForms(reported)).toContain(answered);
  });

  it('begin with the given one, and none stands twice', () => {
    const forms = providerIdForms('0012AB');

    expect(forms[0]).toBe('0012AB');
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('put the other base before other writings of the same digits', () => {
    const forms = providerIdForms('0010');

    expect(forms.indexOf('a')).toBeLessThan(forms.indexOf('10'));
    expect(forms.indexOf('16')).toBeLessThan(forms.indexOf('10'));
  });

  it('are few, whatever an SMSC sends', () => {
    const rubbish = ['', '0', '-1', ' ', '\u0000', 'я'.repeat(64), 'f'.repeat(64), '9'.repeat(64)];

    for (const id of rubbish) expect(providerIdForms(id).length).toBeLessThan(40);
    expect(providerIdForms('')).toEqual([]);
    expect(providerIdForms('сообщение')[0]).toBe('сообщение');
  });
});

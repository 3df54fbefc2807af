import { describe, expect, it } from '@jest/globals';
import { includedVat, moneyInFigures, parseKopecks, sumForContract, sumInWords } from './money.js';
import { numberInWords } from './number-words.js';

const kopecks = (decimal: string): number => {
  const parsed = parseKopecks(decimal);
  if (parsed === undefined) throw new Error(`not a sum: ${decimal}`);
  return parsed;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a sum (R-1)', () => {
  it.each([
    [
      '12345.50',
      'двенадцать тысяч триста сорок пять рублей 50 копеек',
      '12 345,50 (двенадцать тысяч триста сорок пять) рублей 50 копеек',
    ],
    ['0.01', 'ноль рублей 01 копейка', '0,01 (ноль) рублей 01 копейка'],
    ['1', 'один рубль 00 копеек', '1,00 (один) рубль 00 копеек'],
    ['11', 'одиннадцать рублей 00 копеек', '11,00 (одиннадцать) рублей 00 копеек'],
    ['21', 'двадцать один рубль 00 копеек', '21,00 (двадцать один) рубль 00 копеек'],
    ['1001', 'одна тысяча один рубль 00 копеек', '1 001,00 (одна тысяча один) рубль 00 копеек'],
    [
      '21000.02',
      'двадцать одна тысяча рублей 02 копейки',
      '21 000,02 (двадцать одна тысяча) рублей 02 копейки',
    ],
    ['1000000', 'один миллион рублей 00 копеек', '1 000 000,00 (один миллион) рублей 00 копеек'],
    [
      '1234567.89',
      'один миллион двести тридцать четыре тысячи пятьсот шестьдесят семь рублей 89 копеек',
      '1 234 567,89 (один миллион двести тридцать четыре тысячи пятьсот шестьдесят семь) рублей 89 копеек',
    ],
  ])('%s is written in words and for a contract', (input, words, contract) => {
    expect(plain(sumInWords(kopecks(input)))).toBe(words);
    expect(plain(sumForContract(kopecks(input)))).toBe(contract);
  });

  it.each([
    ['2', 'два рубля 00 копеек'],
    ['111', 'сто одиннадцать рублей 00 копеек'],
    ['2000', 'две тысячи рублей 00 копеек'],
    [
      '999999999999.99',
      'девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять рублей 99 копеек',
    ],
  ])('%s is %s', (input, words) => {
    expect(plain(sumInWords(kopecks(input)))).toBe(words);
  });

  it('keeps thousands together and the currency with its number', () => {
    expect(moneyInFigures(kopecks('1234567.8'))).toBe('1\u00a0234\u00a0567,80');
    expect(sumForContract(kopecks('1001'))).toBe(
      '1\u00a0001,00 (одна тысяча один)\u00a0рубль 00\u00a0копеек',
    );
  });

  it.each([
    '-1',
    '1.234',
    '1e3',
    '12,50',
    '',
    'сто',
    ' 1',
    '1.',
    '.5',
    '1000000000000',
    'NaN',
    '1 000',
  ])('is refused when it is not a plain decimal below 10^12: «%s»', (input) => {
    expect(parseKopecks(input)).toBeUndefined();
  });

  it.each([-1, 0.5, 1e14, Number.NaN])('in kopecks must be whole and in range: %s', (input) => {
    expect(() => sumInWords(input)).toThrow(RangeError);
  });
});

describe('НДС inside a sum', () => {
  it.each([
    ['12200.00', 2200, '2200.00'],
    ['12000.00', 2000, '2000.00'],
    ['0.03', 2000, '0.01'],
    ['100.00', 0, '0.00'],
    ['0.05', 700, '0.00'],
    ['0.08', 700, '0.01'],
  ])('of %s at %s hundredths of a percent is %s', (sum, rate, vat) => {
    expect(includedVat(kopecks(sum), rate)).toBe(kopecks(vat));
  });

  it('refuses a negative or broken rate', () => {
    expect(() => includedVat(100, -1)).toThrow(RangeError);
    expect(() => includedVat(100, 0.5)).toThrow(RangeError);
  });
});

describe('a number in words', () => {
  it('agrees with the gender of what is counted', () => {
    expect(numberInWords(1, 'feminine')).toBe('одна');
    expect(numberInWords(22, 'feminine')).toBe('двадцать две');
    expect(numberInWords(1, 'neuter')).toBe('одно');
    expect(numberInWords(2_001_000)).toBe('два миллиона одна тысяча');
  });

  it('is refused outside 0…10^12 − 1', () => {
    expect(() => numberInWords(-1)).toThrow(RangeError);
    expect(() => numberInWords(1e12)).toThrow(RangeError);
    expect(() => numberInWords(1.5)).toThrow(RangeError);
  });
});

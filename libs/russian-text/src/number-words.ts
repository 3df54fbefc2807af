import { plural } from './plural.js';
import type { CountedForms } from './plural.js';

export type Gender = 'masculine' | 'feminine' | 'neuter';

/** Largest number that is written in words: sums below 10^12. */
export const MAX_IN_WORDS = 999_999_999_999;

const ONES: Record<Gender, readonly [string, string]> = {
  masculine: ['один', 'два'],
  feminine: ['одна', 'две'],
  neuter: ['одно', 'два'],
};
const UNDER_TWENTY = (
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать ' +
  'тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
).split(' ');
const TENS =
  '- десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(
    ' ',
  );
const HUNDREDS = '- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(
  ' ',
);

const SCALES: readonly {
  readonly unit: number;
  readonly gender: Gender;
  readonly forms: CountedForms;
}[] = [
  { unit: 1e9, gender: 'masculine', forms: ['миллиард', 'миллиарда', 'миллиардов'] },
  { unit: 1e6, gender: 'masculine', forms: ['миллион', 'миллиона', 'миллионов'] },
  { unit: 1e3, gender: 'feminine', forms: ['тысяча', 'тысячи', 'тысяч'] },
];

/** «двадцать одна тысяча»; the gender is that of the counted noun. Throws RangeError outside 0…10^12 − 1. */
export function numberInWords(value: number, gender: Gender = 'masculine'): string {
  if (!Number.isInteger(value) || value < 0 || value > MAX_IN_WORDS) {
    throw new RangeError(`Not a whole number from 0 to ${MAX_IN_WORDS}: ${value}`);
  }
  if (value === 0) return 'ноль';
  const words: string[] = [];
  let rest = value;
  for (const { unit, gender: scaleGender, forms } of SCALES) {
    const count = Math.floor(rest / unit);
    if (count > 0) words.push(...underThousand(count, scaleGender), plural(count, forms));
    rest %= unit;
  }
  return [...words, ...underThousand(rest, gender)].join(' ');
}

function underThousand(value: number, gender: Gender): string[] {
  const hundreds = Math.floor(value / 100);
  const lastTwo = value % 100;
  const ones = lastTwo < 20 ? lastTwo : lastTwo % 10;
  const words: (string | undefined)[] = [];
  if (hundreds > 0) words.push(HUNDREDS[hundreds]);
  if (lastTwo >= 20) words.push(TENS[Math.floor(lastTwo / 10)]);
  if (ones === 1 || ones === 2) words.push(ONES[gender][ones - 1]);
  else if (ones > 0) words.push(UNDER_TWENTY[ones]);
  return words.filter((word) => word !== undefined);
}

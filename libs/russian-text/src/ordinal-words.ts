import { numberInWords } from './number-words.js';

/** Neuter nominative («первое») or masculine and neuter genitive («первого»). */
export type OrdinalForm = 'neuter' | 'genitive';

const STEMS = new Map<number, string>(
  Object.entries({
    1: 'перв',
    2: 'втор',
    4: 'четвёрт',
    5: 'пят',
    6: 'шест',
    7: 'седьм',
    8: 'восьм',
    9: 'девят',
    10: 'десят',
    11: 'одиннадцат',
    12: 'двенадцат',
    13: 'тринадцат',
    14: 'четырнадцат',
    15: 'пятнадцат',
    16: 'шестнадцат',
    17: 'семнадцат',
    18: 'восемнадцат',
    19: 'девятнадцат',
    20: 'двадцат',
    30: 'тридцат',
    40: 'сороков',
    50: 'пятидесят',
    60: 'шестидесят',
    70: 'семидесят',
    80: 'восьмидесят',
    90: 'девяност',
    100: 'сот',
    200: 'двухсот',
    300: 'трёхсот',
    400: 'четырёхсот',
    500: 'пятисот',
    600: 'шестисот',
    700: 'семисот',
    800: 'восьмисот',
    900: 'девятисот',
    1000: 'тысячн',
    2000: 'двухтысячн',
    3000: 'трёхтысячн',
    4000: 'четырёхтысячн',
    5000: 'пятитысячн',
    6000: 'шеститысячн',
    7000: 'семитысячн',
    8000: 'восьмитысячн',
    9000: 'девятитысячн',
  }).map(([value, stem]) => [Number(value), stem]),
);

/** The ordinal of a day or a year, 1…9999: only its last word is an ordinal, the rest are plain numbers. */
export function ordinal(value: number, form: OrdinalForm): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`Not a number from 1 to 9999: ${value}`);
  }
  const last = lastWordOf(value);
  const before = value - last;
  const word = ended(last, form);
  return before === 0 ? word : `${numberInWords(before)} ${word}`;
}

function lastWordOf(value: number): number {
  for (const unit of [100, 1000]) {
    const rest = value % unit;
    if (rest === 0) continue;
    if (unit === 1000) return rest;
    return rest < 20 || rest % 10 === 0 ? rest : rest % 10;
  }
  return value;
}

function ended(value: number, form: OrdinalForm): string {
  if (value === 3) return form === 'neuter' ? 'третье' : 'третьего';
  const stem = STEMS.get(value);
  if (stem === undefined) throw new RangeError(`No ordinal ends in ${value}`);
  return stem + (form === 'neuter' ? 'ое' : 'ого');
}

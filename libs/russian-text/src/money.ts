import { numberInWords } from './number-words.js';
import { plural } from './plural.js';
import type { CountedForms } from './plural.js';

/** Sums are whole kopecks from here on: no sum ever meets a binary fraction. Below 10^12 rubles. */
const MAX_KOPECKS = 99_999_999_999_999;

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,2}))?$/;
const RUBLES: CountedForms = ['рубль', 'рубля', 'рублей'];
const KOPECKS: CountedForms = ['копейка', 'копейки', 'копеек'];

/**
 * Kopecks of a decimal string («12345.5»). Undefined for anything else: a sign, an exponent, a comma,
 * more than two decimals, 10^12 rubles or more; guessing at money would be worse than refusing it.
 */
export function parseKopecks(decimal: string): number | undefined {
  const match = DECIMAL.exec(decimal);
  if (!match) return undefined;
  const kopecks = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return kopecks <= MAX_KOPECKS ? kopecks : undefined;
}

/** «12 345,50», thousands held together. */
export function moneyInFigures(kopecks: number): string {
  const { rubles, rest } = split(kopecks);
  return `${grouped(rubles)},${rest}`;
}

/** «двенадцать тысяч триста сорок пять рублей 50 копеек». */
export function sumInWords(kopecks: number): string {
  const { rubles } = split(kopecks);
  return `${numberInWords(rubles)}\u00a0${currency(kopecks)}`;
}

/** The form of contracts: «12 345,50 (двенадцать тысяч триста сорок пять) рублей 50 копеек». */
export function sumForContract(kopecks: number): string {
  const { rubles } = split(kopecks);
  return `${moneyInFigures(kopecks)} (${numberInWords(rubles)})\u00a0${currency(kopecks)}`;
}

/**
 * НДС inside a sum: sum × rate / (100 + rate), rounded half up to a kopeck. The rate is given in hundredths of a
 * percent (2200 = 22 %): it is data of the seller, never a constant here.
 */
export function includedVat(kopecks: number, rateHundredths: number): number {
  split(kopecks);
  if (!Number.isInteger(rateHundredths) || rateHundredths < 0) {
    throw new RangeError(`Not a tax rate in hundredths of a percent: ${rateHundredths}`);
  }
  const rate = BigInt(rateHundredths);
  const whole = 10_000n + rate;
  return Number((BigInt(kopecks) * rate * 2n + whole) / (whole * 2n));
}

function currency(kopecks: number): string {
  const { rubles, rest } = split(kopecks);
  return `${plural(rubles, RUBLES)} ${rest}\u00a0${plural(Number(rest), KOPECKS)}`;
}

function grouped(rubles: number): string {
  return String(rubles).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
}

function split(kopecks: number): { rubles: number; rest: string } {
  if (!Number.isInteger(kopecks) || kopecks < 0 || kopecks > MAX_KOPECKS) {
    throw new RangeError(`Not a sum in kopecks: ${kopecks}`);
  }
  return { rubles: Math.floor(kopecks / 100), rest: String(kopecks % 100).padStart(2, '0') };
}

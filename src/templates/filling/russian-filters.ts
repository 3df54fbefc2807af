import { formatPhone } from '#libs/phone';
import {
  counted,
  dateInFigures,
  dateInWords,
  dateQuoted,
  dateText,
  fullNameIn,
  moneyInFigures,
  parseCalendarDate,
  parseKopecks,
  plural,
  shortName,
  signatureName,
  splitFullName,
  sumForContract,
  sumInWords,
} from '#libs/russian-text';
import type { CalendarDate, NameCase } from '#libs/russian-text';

/** The value given to a filter is not of the kind that the filter writes. */
export class UnsuitableValue extends Error {}

type RussianFilter = (value: unknown, ...args: unknown[]) => string | number;

/** Filters that write as Russian documents do (domain.md §7). Each takes one value. */
export const russianFilters: Readonly<Record<string, RussianFilter>> = {
  amount: (value) => kopecks(value) / 100,
  quantity: (value) => quantityText(value),
  money: (value) => moneyInFigures(kopecks(value)),
  money_in_words: (value) => sumInWords(kopecks(value)),
  money_for_contract: (value) => sumForContract(kopecks(value)),
  date_in_figures: (value) => dateInFigures(day(value)),
  date_text: (value) => dateText(day(value)),
  date_quoted: (value) => dateQuoted(day(value)),
  date_in_words: (value) => dateInWords(day(value), 'nominative'),
  short_name: (value) => shortName(splitFullName(text(value))),
  signature_name: (value) => signatureName(splitFullName(text(value))),
  name_case: (value, nameCase) => fullNameIn(splitFullName(text(value)), caseOf(nameCase)),
  phone: (value) => phoneText(text(value)),
  counted: (value, ...forms) => counted(whole(value), threeForms(forms)),
  plural: (value, ...forms) => plural(whole(value), threeForms(forms)),
};

const NAME_CASES: readonly NameCase[] = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
];

/**
 * «12 345,50», «12345.5» and sums that Liquid computed in binary fractions all mean kopecks; a third decimal that is not
 * such a fraction's noise is refused.
 */
function kopecks(value: unknown): number {
  const sum = parseKopecks(typeof value === 'number' ? decimalOf(value) : decimalText(text(value)));
  if (sum === undefined) throw new UnsuitableValue(`«${shown(value)}» — не сумма в рублях`);
  return sum;
}

function decimalOf(value: number): string {
  const rounded = value.toFixed(2);
  return Math.abs(Number(rounded) - value) < 1e-6 ? rounded : String(value);
}

function decimalText(value: string): string {
  return value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
}

/** «4,5»: an amount of something, with a decimal comma and without a tail of zeros. */
function quantityText(value: unknown): string {
  const number = Number(typeof value === 'number' ? value : decimalText(text(value)));
  if (!Number.isFinite(number)) throw new UnsuitableValue(`«${shown(value)}» — не число`);
  return String(Number(number.toFixed(6))).replace('.', ',');
}

/** A day written as «2026-11-24» (also with a time after it) or «24.11.2026». */
function day(value: unknown): CalendarDate {
  const written = text(value).trim();
  const [, dd, mm, yyyy] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const iso =
    dd !== undefined && mm !== undefined && yyyy !== undefined
      ? `${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`
      : written.slice(0, 10);
  const date = parseCalendarDate(iso);
  if (date === undefined) {
    throw new UnsuitableValue(`«${shown(value)}» — не дата: нужно 24.11.2026 или 2026-11-24`);
  }
  return date;
}

/** The card writes a number for people already; what is no number is printed as it stands. */
function phoneText(value: string): string {
  const bare = value.replace(/[\s\u00a0().-]/g, '');
  return /^\+\d{8,15}$/.test(bare) ? formatPhone(bare) : value;
}

function caseOf(name: unknown): NameCase {
  const found = NAME_CASES.find((nameCase) => nameCase === name);
  if (found === undefined) {
    throw new UnsuitableValue(`«${shown(name)}» — не падеж: ${NAME_CASES.join(', ')}`);
  }
  return found;
}

function threeForms(forms: readonly unknown[]): readonly [string, string, string] {
  const [one, few, many] = forms;
  if (one === undefined || few === undefined || many === undefined) {
    throw new UnsuitableValue('нужны три формы слова: «день», «дня», «дней»');
  }
  return [text(one), text(few), text(many)];
}

function whole(value: unknown): number {
  const number = Number(typeof value === 'number' ? value : text(value));
  if (!Number.isSafeInteger(number)) {
    throw new UnsuitableValue(`«${shown(value)}» — не целое число`);
  }
  return number;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UnsuitableValue('нужен текст или число, а пришло что-то составное или пустое');
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '…';
}

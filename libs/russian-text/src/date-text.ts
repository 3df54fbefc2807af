import type { CalendarDate } from './calendar-date.js';
import { ordinal } from './ordinal-words.js';

const MONTHS_IN_GENITIVE =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** «24.11.2026». */
export function dateInFigures({ year, month, day }: CalendarDate): string {
  return `${twoDigits(day)}.${twoDigits(month)}.${String(year).padStart(4, '0')}`;
}

/** «24 ноября 2026 г.», held on one line around the number and «г.». */
export function dateText(date: CalendarDate): string {
  return `${date.day}\u00a0${monthName(date)} ${date.year}\u00a0г.`;
}

/** ««24» ноября 2026 г.»; two digits unless asked otherwise: ««05» мая» or ««5» мая». */
export function dateQuoted(date: CalendarDate, { padDay = true } = {}): string {
  const day = padDay ? twoDigits(date.day) : String(date.day);
  return `«${day}»\u00a0${monthName(date)} ${date.year}\u00a0г.`;
}

/** «двадцать четвёртое ноября две тысячи двадцать шестого года», or «двадцать четвёртого …» in the genitive. */
export function dateInWords(
  date: CalendarDate,
  grammaticalCase: 'nominative' | 'genitive' = 'nominative',
): string {
  const day = ordinal(date.day, grammaticalCase === 'nominative' ? 'neuter' : 'genitive');
  return `${day} ${monthName(date)} ${ordinal(date.year, 'genitive')} года`;
}

function monthName({ month }: CalendarDate): string {
  const name = MONTHS_IN_GENITIVE[month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

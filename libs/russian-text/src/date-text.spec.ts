import { describe, expect, it } from '@jest/globals';
import { calendarDateIn, parseCalendarDate } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';
import { dateInFigures, dateInWords, dateQuoted, dateText } from './date-text.js';
import { momentText } from './moment-text.js';

const day = (iso: string): CalendarDate => {
  const date = parseCalendarDate(iso);
  if (!date) throw new Error(`not a date: ${iso}`);
  return date;
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a date (R-5)', () => {
  it('is written in every form of documents', () => {
    const date = day('2026-11-24');

    expect(dateInFigures(date)).toBe('24.11.2026');
    expect(plain(dateText(date))).toBe('24 ноября 2026 г.');
    expect(plain(dateQuoted(date))).toBe('«24» ноября 2026 г.');
    expect(dateInWords(date)).toBe('двадцать четвёртое ноября две тысячи двадцать шестого года');
    expect(dateInWords(date, 'genitive')).toBe(
      'двадцать четвёртого ноября две тысячи двадцать шестого года',
    );
  });

  it('has two digits in quotes unless asked for one', () => {
    expect(plain(dateQuoted(day('2026-05-05')))).toBe('«05» мая 2026 г.');
    expect(plain(dateQuoted(day('2026-05-05'), { padDay: false }))).toBe('«5» мая 2026 г.');
  });

  it.each([
    ['2000-01-01', 'первое января двухтысячного года'],
    ['2003-02-03', 'третье февраля две тысячи третьего года'],
    ['1999-03-20', 'двадцатое марта одна тысяча девятьсот девяносто девятого года'],
    ['2010-04-30', 'тридцатое апреля две тысячи десятого года'],
    ['2100-06-12', 'двенадцатое июня две тысячи сотого года'],
    ['1900-08-31', 'тридцать первое августа одна тысяча девятисотого года'],
    ['2040-12-13', 'тринадцатое декабря две тысячи сорокового года'],
  ])('%s is «%s»', (iso, words) => {
    expect(dateInWords(day(iso))).toBe(words);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '24.11.2026',
    '2026-11-24T00:00Z',
    '0000-00-00',
    '',
  ])('is refused when it is no such day: «%s»', (iso) => {
    expect(parseCalendarDate(iso)).toBeUndefined();
  });

  it('takes the 29th of February of a leap year', () => {
    expect(parseCalendarDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });

  it('is the day of the zone, not of UTC', () => {
    const lateEvening = new Date('2026-11-24T21:30:00Z');

    expect(dateInFigures(calendarDateIn(lateEvening, 'Europe/Moscow'))).toBe('25.11.2026');
    expect(dateInFigures(calendarDateIn(lateEvening, 'UTC'))).toBe('24.11.2026');
  });
});

describe('a moment (R-5)', () => {
  it.each([
    ['Europe/Moscow', '24.11.2026 14:05:07 МСК (UTC+3)'],
    ['Asia/Yekaterinburg', '24.11.2026 16:05:07 (МСК+2)'],
    ['Europe/Kaliningrad', '24.11.2026 13:05:07 (МСК−1)'],
    ['Asia/Kamchatka', '24.11.2026 23:05:07 (МСК+9)'],
    ['Asia/Kolkata', '24.11.2026 16:35:07 (UTC+5:30)'],
  ])('in %s is %s', (zone, text) => {
    expect(momentText(new Date('2026-11-24T11:05:07.999Z'), zone)).toBe(text);
  });

  it('is Moscow time by default, and midnight is 00', () => {
    expect(momentText(new Date('2026-11-24T21:30:00Z'))).toBe('25.11.2026 00:30:00 МСК (UTC+3)');
  });

  it('names no zone that does not exist', () => {
    expect(() => momentText(new Date('2026-11-24T21:30:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});

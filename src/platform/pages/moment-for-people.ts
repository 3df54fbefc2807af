import { calendarDateIn, dateText } from '#libs/russian-text';

import type { PageLanguage } from './page.js';

const MOSCOW = 'Europe/Moscow';

/**
 * An instant the way people say it, with the zone named: «24 ноября 2026 г., 14:05 (МСК, UTC+3)»,
 * in English «24 November 2026, 14:05 (Moscow time, UTC+3)». Throws RangeError for an unknown zone.
 */
export function momentForPeople(instant: Date, timeZone: string, language: PageLanguage): string {
  const time = `${dayForPeople(instant, timeZone, language)}, ${clock(instant, timeZone)}`;
  return `${time} (${zoneForPeople(instant, timeZone, language)})`;
}

/** The day alone: «24 ноября 2026 г.», in English «24 November 2026». */
export function dayForPeople(instant: Date, timeZone: string, language: PageLanguage): string {
  if (language === 'ru') return dateText(calendarDateIn(instant, timeZone));
  return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' }).format(instant);
}

function clock(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(instant);
}

function zoneForPeople(instant: Date, timeZone: string, language: PageLanguage): string {
  const fromUtc = `UTC${signed(minutesFromUtc(instant, timeZone))}`;
  const fromMoscow = minutesFromUtc(instant, timeZone) - minutesFromUtc(instant, MOSCOW);
  if (language === 'en') return fromMoscow === 0 ? `Moscow time, ${fromUtc}` : fromUtc;
  if (fromMoscow === 0) return `МСК, ${fromUtc}`;
  return fromMoscow % 60 === 0 ? `МСК${signed(fromMoscow)}, ${fromUtc}` : fromUtc;
}

/** Read from «GMT+05:30»; «GMT» alone is zero. */
function minutesFromUtc(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    timeZoneName: 'longOffset',
  }).formatToParts(instant);
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d{2}):(\d{2})/.exec(offset);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

function signed(minutes: number): string {
  const sign = minutes < 0 ? '−' : '+';
  const rest = Math.abs(minutes) % 60;
  const hours = String(Math.floor(Math.abs(minutes) / 60));
  return rest === 0 ? `${sign}${hours}` : `${sign}${hours}:${String(rest).padStart(2, '0')}`;
}

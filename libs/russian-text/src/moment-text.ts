import { clockIn, offsetMinutes } from './calendar-date.js';
import { dateInFigures } from './date-text.js';

const MOSCOW = 'Europe/Moscow';

/**
 * «24.11.2026 14:05:07 МСК (UTC+3)» in Moscow, «24.11.2026 16:05:07 (МСК+2)» elsewhere in Russia (R-5), and the
 * offset from UTC in a zone that is not whole hours from Moscow.
 */
export function momentText(instant: Date, timeZone: string = MOSCOW): string {
  const clock = clockIn(instant, timeZone);
  const time = [clock.hour, clock.minute, clock.second].map(twoDigits).join(':');
  return `${dateInFigures(clock)} ${time} ${zoneText(instant, timeZone)}`;
}

function zoneText(instant: Date, timeZone: string): string {
  const fromUtc = offsetMinutes(instant, timeZone);
  const fromMoscow = fromUtc - offsetMinutes(instant, MOSCOW);
  if (fromMoscow === 0) return `МСК (UTC${signedHours(fromUtc)})`;
  return fromMoscow % 60 === 0 ? `(МСК${signedHours(fromMoscow)})` : `(UTC${signedHours(fromUtc)})`;
}

function signedHours(minutes: number): string {
  const sign = minutes < 0 ? '−' : '+';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${sign}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

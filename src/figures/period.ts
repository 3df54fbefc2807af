import { calendarDateIn } from '#libs/russian-text';

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 48 * HALF_HOUR_MS;

/** From the first instant of one day up to the first instant after another. */
export interface Span {
  readonly start: Date;
  readonly end: Date;
}

/** The day of the instant by the clocks of the zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, timezone: string): string {
  const { year, month, day } = calendarDateIn(instant, timezone);
  return [String(year).padStart(4, '0'), two(month), two(day)].join('-');
}

export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days from one to the other, both counted. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

export function spanOf(from: string, to: string, timezone: string): Span {
  return { start: startOf(from, timezone), end: startOf(dayLater(to, 1), timezone) };
}

/** Clocks are moved, and not everywhere at midnight: the first half-hour that belongs to the day. */
function startOf(day: string, timezone: string): Date {
  const midnight = Date.parse(day);
  for (let at = midnight - 30 * HALF_HOUR_MS; ; at += HALF_HOUR_MS) {
    const instant = new Date(at);
    if (dayIn(instant, timezone) >= day) return instant;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

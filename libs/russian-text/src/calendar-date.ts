/** A day without a time and without a zone; months from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads «2026-11-24». Undefined for another form and for a day that does not exist. */
export function parseCalendarDate(iso: string): CalendarDate | undefined {
  const match = ISO_DATE.exec(iso);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day));
  // A day that does not exist rolls over into the next month; years below 100 become 19xx.
  const exists = real.getUTCMonth() + 1 === date.month && real.getUTCFullYear() === date.year;
  return exists && date.year > 0 ? date : undefined;
}

/** The day an instant falls on in a zone: late evening UTC is already tomorrow in Moscow. */
export function calendarDateIn(instant: Date, timeZone: string): CalendarDate {
  const { year, month, day } = clockIn(instant, timeZone);
  return { year, month, day };
}

export interface WallClock extends CalendarDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a clock on the wall shows in a zone. Throws RangeError for a zone that does not exist. */
export function clockIn(instant: Date, timeZone: string): WallClock {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

/** Minutes ahead of UTC at that instant. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockIn(instant, timeZone);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((shown - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
}

// A formatter costs far more than a formatting; zones are few.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

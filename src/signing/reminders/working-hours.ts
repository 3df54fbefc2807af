import { clockIn } from '#libs/russian-text';

/** From nine in the morning until seven in the evening, Monday to Friday. */
const FROM_HOUR = 9;
const TO_HOUR = 19;
const STEP_MS = 15 * 60_000;
/** The longest way out of a weekend, and a bit. */
const FARTHEST_MS = 4 * 24 * 3_600_000;

/** Whether people are at work by the clock of the zone. */
export function isWorkingTime(moment: Date, zone: string): boolean {
  const { year, month, day, hour } = clockIn(moment, zone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekday >= 1 && weekday <= 5 && hour >= FROM_HOUR && hour < TO_HOUR;
}

/**
 * The working moment nearest to the one wished for that is neither before `from` nor after `to`; to a quarter of an
 * hour. Undefined when there is none: nobody is written to at night.
 */
export function nearestWorkingTime(
  wished: Date,
  zone: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): Date | undefined {
  for (let away = 0; away <= FARTHEST_MS; away += STEP_MS) {
    for (const at of [wished.getTime() + away, wished.getTime() - away]) {
      const moment = new Date(at);
      if (moment >= from && moment <= to && isWorkingTime(moment, zone)) return moment;
    }
  }
  return undefined;
}

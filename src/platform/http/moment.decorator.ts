import { ValidateBy, buildMessage } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time of RFC 3339, or a date alone. */
export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isMoment(value),
      defaultMessage: buildMessage(
        (each) => `${each}$property must be a time such as 2026-11-24T11:05:07.123Z, or a date`,
      ),
    },
  });
}

/** The instant meant by text that {@link IsMoment} has accepted. */
export function momentOf(text: string, dateMeansIts: 'beginning' | 'end'): Date {
  if (!DATE.test(text)) return new Date(text);
  return new Date(`${text}T${dateMeansIts === 'beginning' ? '00:00:00.000' : '23:59:59.999'}Z`);
}

function isMoment(text: string): boolean {
  if (!DATE.test(text) && !RFC_3339.test(text)) return false;
  // A day that does not exist rolls over into the next month; asked as a day it must come back the same.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) {
    return false;
  }
  return !Number.isNaN(momentOf(text, 'beginning').getTime());
}

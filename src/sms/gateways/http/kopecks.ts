import { textOf } from './json-members.js';

/**
 * Roubles as gateways write them, text or number, in kopecks; a broken kopeck counts as a whole one. Read digit by
 * digit: a float is off by one now and then. Undefined for what is no sum.
 */
export function kopecksOf(value: unknown): number | undefined {
  const [, sign, roubles, rest = ''] =
    /^(-?)(\d{1,10})(?:[.,](\d{1,12}))?$/.exec(textOf(value)) ?? [];
  if (roubles === undefined) return undefined;
  const whole = Number(roubles) * 100 + Number(rest.slice(0, 2).padEnd(2, '0'));
  const kopecks = whole + (/[1-9]/.test(rest.slice(2)) ? 1 : 0);
  return sign === '-' && kopecks > 0 ? -kopecks : kopecks;
}

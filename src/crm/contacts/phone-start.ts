/** Fewer digits say nothing of a number. */
const LEAST_DIGITS = 3;

/**
 * How the E.164 writing of a number begins that somebody has begun to type: `8 916`, `+7 (916)` and `916` are one
 * beginning. Undefined for what is no number.
 */
export function phoneStart(typed: string): string | undefined {
  if (!/^[\d\s+().\-\u2010-\u2015/]+$/u.test(typed)) return undefined;
  const digits = typed.replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS) return undefined;
  if (typed.trimStart().startsWith('+')) return `+${digits}`;
  if (/^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  return `+7${digits}`;
}

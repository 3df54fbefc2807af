/** Six digits, however a person parts them: «482913», «482 913», «482.913», «4-8-2-9-1-3». */
export const SIX_DIGITS = String.raw`(?:\d{3}[.,]\d{3}|\d(?:[\s_–—-]{0,3}\d){5})`;

/** Digits with nothing but separators between them: a date, a phone number and a code are one each. */
const RUN = /\d(?:[\s.,_–—-]{0,3}\d)*/gu;
const CODE = new RegExp(`^${SIX_DIGITS}$`, 'u');

/** Digits of full width, as Asian keyboards type them, by ordinary ones; without marks that nobody sees. */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * The code that an SMS answers with. Undefined when there is none, and when there are two: what was meant is not for
 * us to guess. A date or a phone number beside it, as of a quoted message, does no harm.
 */
export function codeIn(text: string): string | undefined {
  const runs = plainDigits(text).match(RUN) ?? [];
  const [code, another] = runs.filter((run) => CODE.test(run));
  return another === undefined ? code?.replace(/\D/gu, '') : undefined;
}

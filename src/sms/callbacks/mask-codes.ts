import { MASKED_CODE } from '../texts/secret-places.js';

/** Six digits, however a person parts them, are taken for a code: «482913», «482 913», «482.913», «4-8-2-9-1-3». */
const LIKE_A_CODE = /(?<!\d)(?:\d{3}\.\d{3}|\d(?:[\s-]?\d){5})(?!\d)/gu;

/** A text that came in, without what may be a live code. */
export function maskCodes(text: string): string {
  return text.replace(LIKE_A_CODE, MASKED_CODE);
}

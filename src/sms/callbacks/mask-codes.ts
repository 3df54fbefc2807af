import { MASKED_CODE } from '../texts/secret-places.js';
import { plainDigits, SIX_DIGITS } from './code-in-text.js';

/** Wider than what is taken for an answer: of two codes in one text either may be alive. */
const LIKE_A_CODE = new RegExp(`(?<!\\d)${SIX_DIGITS}(?!\\d)`, 'gu');

/** A text that came in, without what may be a live code. */
export function maskCodes(text: string): string {
  return plainDigits(text).replace(LIKE_A_CODE, MASKED_CODE);
}

import type { SmsSecrets } from '../secrets/sms-secrets.js';

/** What stands in a stored text instead of the code, and instead of the token of the link (T-5). */
export const MASKED_CODE = '••••••';
const MASKED_TOKEN = '…';

const LINK_PLACE = /https?:\/\/\S*\/s\/…/gu;

/** The link of a stored text: everything but the token. */
export function maskedLink(publicUrl: string): string {
  return `${publicUrl}/s/${MASKED_TOKEN}`;
}

/** No value may bring a place of its own into a text. */
export function withoutPlaces(value: string): string {
  return value.replaceAll('•', '·').replaceAll('/s/…', '/s/ …');
}

/**
 * The text as it is sent: a stored one with link and code in their places.
 * @throws Error when a place stays empty, since such a message must never go out
 */
export function fillPlaces(text: string, { link, code }: SmsSecrets): string {
  let filled = text;
  if (link !== undefined) filled = filled.replace(LINK_PLACE, () => link);
  if (code !== undefined) filled = filled.replaceAll(MASKED_CODE, () => code);
  if (filled.includes(MASKED_CODE) || /\/s\/…/u.test(filled)) {
    throw new Error('A secret of this SMS is missing');
  }
  return filled;
}

/** Whose mark it is. */
export type SignatureSide = 'client' | 'company';

/** As many people as sign one request at most. */
const NUMBER = '[1-9]|10';

/** How a template names the place of a mark (T-8): `{{подпись_клиента}}`, `{{подпись_клиента_2}}`, `{{подпись_компании}}`. */
const ANCHOR_NAME = new RegExp(`^подпись_(клиента|компании)(?:_(${NUMBER}))?$`);

const SIDES: Readonly<Record<string, SignatureSide>> = { клиента: 'client', компании: 'company' };

/**
 * The place for the mark of a side's nth signer, from 1 in the order of the request: `client` is the first client's,
 * `client-2` the second's.
 */
export function signatureSlot(side: SignatureSide, number: number): string {
  return number === 1 ? side : `${side}-${number}`;
}

/** The place that a variable of this name stands for; undefined when it is a value. */
export function slotNamed(name: string): string | undefined {
  const [, word = '', number = '1'] = ANCHOR_NAME.exec(name) ?? [];
  const side = SIDES[word];
  return side && signatureSlot(side, Number(number));
}

/** What an empty place says of itself. */
export function wordsOfSlot(slot: string): string {
  const [side, number] = slot.split('-');
  const whose = side === 'company' ? 'компании' : 'клиента';
  return `Место электронной подписи ${whose}${number === undefined ? '' : `, подписант ${number}`}`;
}

/** Widths that SMSCs are known to fill up with zeros. */
const HEX_WIDTHS = [0, 8, 10, 16];
const DECIMAL_WIDTHS = [0, 10, 20];

/** SMPP allows 64 characters; a number of more digits than this is no counter of an SMSC. */
const LONGEST_NUMBER = 32;

/**
 * The forms under which an SMSC may know the same message: it answers a submission with a hexadecimal id and reports
 * in decimal, or the other way round, fills up with zeros, changes the case (G-5). The given form stands first, then
 * decimal taken for hexadecimal, hexadecimal for decimal, and other writings of the same digits; none stands twice.
 * Empty for an empty id. A match of a later form counts only when no earlier one and no second message matches.
 */
export function providerIdForms(id: string): readonly string[] {
  if (id === '') return [];
  const forms = [id];
  const digits = id.replace(/^0+(?=.)/, '');
  if (digits.length <= LONGEST_NUMBER) forms.push(...otherBases(digits));
  forms.push(digits, ...bothCases(digits), ...bothCases(id));
  if (/^[0-9a-f]+$/i.test(digits)) forms.push(...padded(digits));
  return [...new Set(forms)];
}

function otherBases(digits: string): string[] {
  const isDecimal = /^\d+$/.test(digits);
  const isHex = /^[0-9a-f]+$/i.test(digits);
  return [
    ...(isDecimal ? padTo(HEX_WIDTHS, BigInt(digits).toString(16)).flatMap(bothCases) : []),
    ...(isHex ? padTo(DECIMAL_WIDTHS, BigInt(`0x${digits}`).toString()) : []),
  ];
}

function padded(digits: string): string[] {
  return padTo([...HEX_WIDTHS, ...DECIMAL_WIDTHS], digits).flatMap(bothCases);
}

function padTo(widths: readonly number[], digits: string): string[] {
  return widths.map((width) => digits.padStart(width, '0'));
}

function bothCases(text: string): string[] {
  return [text.toLowerCase(), text.toUpperCase()];
}

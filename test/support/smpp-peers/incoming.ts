import type { Delivery } from './smsc.js';

/** Letters of one part, after the header of six octets. */
const PART = 67;

/** An SMS from a client, in UCS-2; in parts with a user data header when it is long. */
export function incoming(phone: string, text: string, reference = 0x5a): Delivery[] {
  const from = phone.replace('+', '');
  const base = { from, to: 'Signet', dataCoding: 8 };
  if (text.length <= 70) return [{ ...base, hex: ucs2(text).toString('hex') }];
  const parts = text.match(new RegExp(`[^]{1,${PART}}`, 'g')) ?? [];
  return parts.map((part, i) => {
    const header = Buffer.from([5, 0, 3, reference, parts.length, i + 1]);
    const hex = Buffer.concat([header, ucs2(part)]).toString('hex');
    return { ...base, esmClass: 0x40, hex };
  });
}

function ucs2(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

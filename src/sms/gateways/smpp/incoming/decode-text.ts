import { decodeGsm } from '../text/gsm-alphabet.js';

/** The text of an incoming message by its data_coding (G-9); undefined for what is no text, or in no known alphabet. */
export function decodeText(bytes: Buffer, dataCoding: number): string | undefined {
  switch (alphabetOf(dataCoding)) {
    case 'gsm':
      return decodeGsm(bytes);
    case 'ascii':
      return bytes.toString('latin1');
    case 'ucs2':
      return decodeUcs2(bytes);
    case undefined:
      return undefined;
  }
}

type Alphabet = 'gsm' | 'ascii' | 'ucs2';

/** SMPP's own values, and those of GSM 03.38 §4 that SMSCs hand through: general and message-class coding. */
function alphabetOf(dataCoding: number): Alphabet | undefined {
  if (dataCoding === 0) return 'gsm';
  if (dataCoding === 1 || dataCoding === 3) return 'ascii';
  if (dataCoding === 8) return 'ucs2';
  const isGeneral = (dataCoding & 0xf0) === 0x10;
  if (isGeneral && (dataCoding & 0x0c) === 0x00) return 'gsm';
  if (isGeneral && (dataCoding & 0x0c) === 0x08) return 'ucs2';
  if ((dataCoding & 0xf4) === 0xf0) return 'gsm';
  return undefined;
}

/** Big-endian; an odd octet at the end belongs to nothing, half a pair becomes U+FFFD. */
function decodeUcs2(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le').toWellFormed();
}

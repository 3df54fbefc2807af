import { type SmsEncoding, smsLength } from '../../../texts/sms-length.js';
import { gsmCodes } from './gsm-alphabet.js';

export interface EncodedText {
  readonly encoding: SmsEncoding;
  /** One or more, none longer than a phone takes; joined they are the whole text. */
  readonly parts: readonly Buffer[];
}

/** Octets in one part: 140 packed hold 160 septets, and a header of six takes seven of them. */
const LIMITS = {
  ucs2: { alone: 140, joined: 134 },
  gsm7: { alone: 160, joined: 153 },
} as const;

/** The parts that {@link smsLength} counts. No pair (emoji, escaped character) is cut between two. */
export function messageParts(text: string): EncodedText {
  const { encoding } = smsLength(text);
  const characters = [...text].map((character) => encode(character, encoding));
  const whole = Buffer.concat(characters);
  const { alone, joined } = LIMITS[encoding];
  return { encoding, parts: whole.length <= alone ? [whole] : cut(characters, joined) };
}

function encode(character: string, encoding: SmsEncoding): Buffer {
  if (encoding === 'gsm7') return Buffer.from(gsmCodes(character) ?? []);
  return Buffer.from(character, 'utf16le').swap16();
}

function cut(characters: readonly Buffer[], limit: number): Buffer[] {
  const parts: Buffer[][] = [[]];
  let used = 0;
  for (const character of characters) {
    if (used + character.length > limit) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(character);
    used += character.length;
  }
  return parts.map((part) => Buffer.concat(part));
}

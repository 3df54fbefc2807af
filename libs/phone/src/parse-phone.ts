// The `max` metadata: with the default one getType() is undefined and a landline looks like a mobile.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';

/** A valid number in one canonical writing, so that 8…, +7… and ten digits are one number. */
export interface PhoneNumber {
  /** E.164: `+79123456789`. */
  readonly e164: string;
  /** ISO 3166 country, null for numbers of no country (satellite networks). */
  readonly country: string | null;
  /** True when the number can get an SMS. */
  readonly mobile: boolean;
}

/** Why a number is refused. `not-mobile` covers landlines, toll-free and service numbers. */
export type PhoneRefusal = 'invalid' | 'extension' | 'not-mobile' | 'country-not-allowed';

export type ParsedPhone =
  | { readonly ok: true; readonly phone: PhoneNumber }
  | { readonly ok: false; readonly reason: PhoneRefusal };

// Longer than any number with its brackets and extension: not worth matching.
const MAX_LENGTH = 60;

const DEFAULT_COUNTRY: CountryCode = 'RU';

// Address books wrap numbers in direction marks and put zero-width characters between digits.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

// Only what people really put into a number; the library itself would accept digits of other scripts.
const WRITTEN_AS_A_NUMBER = /^\+?[\d\s().\-\u2010-\u2015/]+$/u;

// The library knows «доб.», ext and #, but not «вн.» and «внутр.».
const WITH_EXTENSION = /^[^\p{L}#;]*\d[\s.,;]*(?:доб|вн|внутр|ext|x|х|#)\p{L}*[\s.=:]*\d+\s*$/iu;

/** Reads a number of any kind as a person wrote it; without a country code it is Russian. */
export function parsePhone(input: string): ParsedPhone {
  if (input.length > MAX_LENGTH) return { ok: false, reason: 'invalid' };
  const written = input.replace(INVISIBLE, '').trim();
  if (WITH_EXTENSION.test(written)) return { ok: false, reason: 'extension' };
  if (!WRITTEN_AS_A_NUMBER.test(written)) return { ok: false, reason: 'invalid' };

  const parsed = parsePhoneNumberFromString(written, {
    defaultCountry: DEFAULT_COUNTRY,
    extract: false,
  });
  if (!parsed?.isValid()) return { ok: false, reason: 'invalid' };

  const type = parsed.getType();
  return {
    ok: true,
    phone: {
      e164: parsed.number,
      country: parsed.country ?? null,
      // Some countries (US) do not tell the two apart.
      mobile: type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
    },
  };
}

/** Reads a number that must be able to get an SMS: mobile, and of a country of the list (SEC-11). */
export function parseMobilePhone(
  input: string,
  countries: readonly string[] = [DEFAULT_COUNTRY],
): ParsedPhone {
  const parsed = parsePhone(input);
  if (!parsed.ok) return parsed;
  if (!parsed.phone.mobile) return { ok: false, reason: 'not-mobile' };
  if (parsed.phone.country === null || !countries.includes(parsed.phone.country)) {
    return { ok: false, reason: 'country-not-allowed' };
  }
  return parsed;
}

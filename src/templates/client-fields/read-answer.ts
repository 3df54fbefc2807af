import { formatPhone, parsePhone } from '#libs/phone';
import {
  isBik,
  isInn,
  isKpp,
  isOgrn,
  isOgrnip,
  isSnils,
  parseCalendarDate,
} from '#libs/russian-text';
import { withoutReserved } from '../sanitizing/hidden-liquid.js';
import type { ClientField, ClientFieldType } from './client-field.js';

/** Why an answer is not taken; `not-of-bank` for an account that no bank with the named БИК has. */
export type AnswerProblem = 'missing' | 'malformed' | 'too-long' | 'not-of-bank';

/** An answer in the one writing that documents print, or why it is none. An empty one that may be empty is `''`. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** Longer than any right answer of a type that has a form. */
const LONGEST_FORMED = 254;

/** Reads what a client typed, as people type: spaces, hyphens and dots are theirs to choose (R-6, R-7). */
export function readAnswer({ type, required, maxLength }: ClientField, typed: string): ReadAnswer {
  const text = tidied(typed);
  if (text === '') return required ? { ok: false, problem: 'missing' } : { ok: true, value: '' };
  const longest = type === 'text' ? maxLength : LONGEST_FORMED;
  if (text.length > longest) return { ok: false, problem: 'too-long' };
  const value = READERS[type](text);
  return value === undefined ? { ok: false, problem: 'malformed' } : { ok: true, value };
}

type Reader = (text: string) => string | undefined;

const READERS: Readonly<Record<ClientFieldType, Reader>> = {
  text: (text) => text,
  date: dateOf,
  number: numberOf,
  phone: phoneOf,
  email: (text) =>
    /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\.]+(?:\.[^\s@<>"(),;:\\.]+)+$/u.test(text)
      ? text
      : undefined,
  inn: (text) => formed(text, isInn, (digits) => digits),
  snils: (text) =>
    formed(
      text,
      isSnils,
      (d) => `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6, 9)} ${d.slice(9)}`,
    ),
  passport: (text) =>
    formed(
      text,
      (digits) => /^\d{10}$/.test(digits),
      (d) => `${d.slice(0, 4)} ${d.slice(4)}`,
    ),
  'passport-code': (text) =>
    formed(
      text,
      (digits) => /^\d{6}$/.test(digits),
      (d) => `${d.slice(0, 3)}-${d.slice(3)}`,
    ),
  ogrn: (text) =>
    formed(
      text,
      (digits) => isOgrn(digits) || isOgrnip(digits),
      (digits) => digits,
    ),
  kpp: (text) => formed(text.toUpperCase(), isKpp, (digits) => digits),
  bik: (text) => formed(text, isBik, (digits) => digits),
  account: accountOf,
  'correspondent-account': accountOf,
};

/** Digits without what people put between them; «№» and dots come from copying. */
function formed(
  text: string,
  isRight: (compact: string) => boolean,
  print: (compact: string) => string,
): string | undefined {
  const compact = text.replace(/[\s\u2010-\u2015.№-]/gu, '');
  return /^[\dA-Z]+$/.test(compact) && isRight(compact) ? print(compact) : undefined;
}

function accountOf(text: string): string | undefined {
  return formed(
    text,
    (digits) => /^\d{20}$/.test(digits),
    (digits) => digits,
  );
}

/** `5.3.1980`, `05/03/1980`, `1980-03-05` and `05031980` are one day; a day that is not in the calendar is none. */
function dateOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [, day, month, year] =
    (iso ? [iso[0], iso[3], iso[2], iso[1]] : undefined) ??
    /^(\d{1,2})[\s./\u2010-\u2015-]+(\d{1,2})[\s./\u2010-\u2015-]+(\d{4})$/u.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    [];
  if (!day || !month || !year || Number(year) < 1900 || Number(year) > 2100) return undefined;
  const [dd, mm] = [day.padStart(2, '0'), month.padStart(2, '0')];
  return parseCalendarDate(`${year}-${mm}-${dd}`) ? `${dd}.${mm}.${year}` : undefined;
}

/** «12 500,50» is 12500.50: what the filters of sums and numbers take. */
function numberOf(text: string): string | undefined {
  const compact = text.replace(/\s/gu, '').replace(',', '.');
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(compact) ? compact : undefined;
}

function phoneOf(text: string): string | undefined {
  const parsed = parsePhone(text);
  return parsed.ok ? formatPhone(parsed.phone.e164) : undefined;
}

/** One line, one spelling, no control characters and none of the marks that filling keeps for itself. */
function tidied(typed: string): string {
  return withoutReserved(typed.toWellFormed())
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

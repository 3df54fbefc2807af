import { calendarDateIn, dateInFigures, dateText } from '#libs/russian-text';
import { leadingNoun, type NounGender } from './document-nouns.js';
import { shorten } from './shorten.js';

/** A document as an SMS names it. */
export interface SmsDocument {
  readonly title: string;
  readonly number: string;
  readonly createdAt: Date;
}

/** The documents of a message in the forms that texts need, without the fingerprint. */
export interface DocumentNames {
  readonly nominative: string;
  readonly genitive: string;
  readonly accusative: string;
  readonly agrees: NounGender | 'plural';
}

/**
 * «Договор №15 от 24.11.2026»: title without a number and a date of its own, then both. No space after № in an SMS.
 * @param longestTitle characters that are left of each title
 */
export function documentNames(
  documents: readonly SmsDocument[],
  timeZone: string,
  longestTitle: number,
): DocumentNames {
  const named = documents.map((document) => {
    const { title, suffix } = partsOf(document, timeZone);
    return nameOf(shorten(title, longestTitle), suffix);
  });
  const [only] = named;
  if (only && named.length === 1) return only;
  return packageOf(named.map(({ nominative }) => nominative).join(', '));
}

/** A package whose names do not fit: «документы (12 шт.)». */
export function countOf(documents: readonly SmsDocument[]): DocumentNames {
  return packageOf(`(${documents.length} шт.)`);
}

function packageOf(which: string): DocumentNames {
  return {
    nominative: `документы ${which}`,
    genitive: `документов ${which}`,
    accusative: `документы ${which}`,
    agrees: 'plural',
  };
}

/** The longest of the titles as they stand in an SMS. */
export function longestTitle(documents: readonly SmsDocument[], timeZone: string): number {
  return Math.max(...documents.map((one) => [...partsOf(one, timeZone).title].length));
}

function nameOf(title: string, suffix: string): DocumentNames {
  const noun = leadingNoun(title);
  if (!noun) return unknownKind(title, suffix);
  const rest = title.slice(noun.nominative.length);
  const inCase = (form: string): string => `${likeIn(title, form)}${rest}${suffix}`;
  return {
    nominative: `${title}${suffix}`,
    genitive: inCase(noun.genitive),
    accusative: inCase(noun.accusative),
    agrees: noun.gender,
  };
}

/** «документ «Правила посещения» №15 от …»: nothing needs to be inflected. */
function unknownKind(title: string, suffix: string): DocumentNames {
  const quoted = `«${title.replaceAll('«', '„').replaceAll('»', '“')}»${suffix}`;
  const inCase = (word: string): string => `${word} ${quoted}`;
  return {
    nominative: inCase('документ'),
    genitive: inCase('документа'),
    accusative: inCase('документ'),
    agrees: 'masculine',
  };
}

/** «Договора», «договора» or «ДОГОВОРА», as the title has it. */
function likeIn(title: string, form: string): string {
  if (/^\p{Lu}{2}/u.test(title)) return form.toUpperCase();
  return /^\p{Lu}/u.test(title) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

/** Title and « №15 от 24.11.2026»; what the title already says of the two is said once. */
function partsOf(
  { title, number, createdAt }: SmsDocument,
  timeZone: string,
): { title: string; suffix: string } {
  const date = calendarDateIn(createdAt, timeZone);
  const own = oneLine(title);
  const ownNumber = new RegExp(`\\s*№\\s*${escaped(number)}(?![\\p{L}\\d/-])`, 'u');
  const ownDate = new RegExp(
    `\\s*(?:от\\s+)?(?:${escaped(dateInFigures(date))}|${escaped(oneLine(dateText(date)))})`,
    'u',
  );
  const bare = own
    .replace(ownNumber, '')
    .replace(ownDate, '')
    .replace(/\s+г\.$/u, '')
    .trim();
  return { title: bare || own, suffix: ` №${oneLine(number)} от ${dateInFigures(date)}` };
}

/** No line breaks, no doubled spaces, no no-break ones: each is a paid character and some gateways refuse them. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\p{Cc}]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

import { calendarDateIn, companyName, dateInFigures, momentText } from '#libs/russian-text';
import { ANSWER_TEXTS, attemptsLeftText, type SmsAnswer } from './answer-texts.js';
import {
  countOf,
  type DocumentNames,
  documentNames,
  longestTitle,
  type SmsDocument,
} from './document-name.js';
import type { MessagePurpose } from './message-purpose.js';
import { MASKED_CODE, maskedLink, withoutPlaces } from './secret-places.js';
import { shorten } from './shorten.js';
import { type SmsLength, smsLength } from './sms-length.js';
import {
  AGREEMENT,
  COPY_CODE_TEXT,
  DATA_LINK_TEXT,
  DATA_REMINDER_TEXT,
  LINK_CODE_REPLY_TEXT,
  SHIPPED_TEXTS,
  type SmsVariable,
} from './sms-templates.js';

/** What a message speaks of. */
export interface SmsVariables {
  /** «Наименование подписанта». */
  readonly company: string;
  readonly documents: readonly SmsDocument[];
  /** `XXXXX-XXXXX`. */
  readonly fingerprint: string;
  /** The deadline of the request. */
  readonly until: Date;
  /** Only for a copy. */
  readonly signedAt?: Date;
  /** The code signs nothing: it opens what is signed already. */
  readonly opensCopy?: boolean;
  /** The link leads to a form: there is no document yet, and nothing to sign. */
  readonly asksData?: boolean;
  /** The SMS with link and code may be answered with the code. */
  readonly invitesReply?: boolean;
  /** Answers an SMS of the client's. */
  readonly answer?: SmsAnswer;
}

export interface SmsComposition {
  readonly purpose: MessagePurpose;
  readonly variables: SmsVariables;
  /** The organization's own wording. */
  readonly ownText?: string | undefined;
  readonly publicUrl: string;
  readonly timeZone: string;
}

/** A text with link and code masked, and what the real one takes. */
export interface ComposedSms extends SmsLength {
  readonly text: string;
}

/** More parts than this are neither read nor paid for gladly (T-2). */
const MOST_SEGMENTS = 4;
/** A title or a company's name is not made shorter than this. */
const SHORTEST = 8;
const TOKEN_LENGTH = 17;

/**
 * Writes the text of a message. When it takes too many parts, first the titles of the documents are shortened, then
 * a package is named by its number of documents, then the name of the company is shortened; never the link, the code
 * or the warning (T-2). Undefined when that is not enough.
 */
export function composeSms(composition: SmsComposition): ComposedSms | undefined {
  const { variables, timeZone } = composition;
  const { documents } = variables;
  const company = withoutPlaces(companyName(variables.company));
  const title = longestTitle(documents, timeZone);
  const named = (longest: number): DocumentNames => documentNames(documents, timeZone, longest);
  const briefly = documents.length > 1 ? countOf(documents) : named(Math.min(title, SHORTEST));
  return (
    longestThatFits(title, (longest) => write(composition, company, named(longest))) ??
    longestThatFits(company.length, (longest) =>
      write(composition, shorten(company, longest), briefly),
    )
  );
}

/** The text with as many characters of a name as there is room for. */
function longestThatFits(
  whole: number,
  writeWith: (longest: number) => ComposedSms,
): ComposedSms | undefined {
  let [least, most] = [Math.min(whole, SHORTEST), whole];
  let fitting: ComposedSms | undefined;
  for (let longest = whole; least <= most; longest = Math.ceil((least + most) / 2)) {
    const composed = writeWith(longest);
    if (composed.segments <= MOST_SEGMENTS) {
      fitting = composed;
      least = longest + 1;
    } else {
      most = longest - 1;
    }
  }
  return fitting;
}

function write(composition: SmsComposition, company: string, names: DocumentNames): ComposedSms {
  const { purpose, publicUrl } = composition;
  const template = wordsOf(composition) + webOtpLine(purpose, publicUrl);
  const values = valuesOf(composition, company, names);
  const fill = (link: string, code: string): string => {
    const known = new Map<string, string>(Object.entries({ ...values, link, code }));
    const text = template.replace(/\{(\w+)\}/gu, (place, name: string) => known.get(name) ?? place);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const shape = fill(`${publicUrl}/s/${'1'.repeat(TOKEN_LENGTH)}`, '000000');
  return { text: fill(maskedLink(publicUrl), MASKED_CODE), ...smsLength(shape) };
}

/** An organization's own words are about signing: what opens a copy, asks for data or answers is not worded so. */
function wordsOf({ purpose, variables, ownText }: SmsComposition): string {
  if (purpose === 'code' && variables.opensCopy) return COPY_CODE_TEXT;
  if (variables.asksData) return purpose === 'reminder' ? DATA_REMINDER_TEXT : DATA_LINK_TEXT;
  if (purpose === 'answer' && variables.answer) return ANSWER_TEXTS[variables.answer.kind];
  if (purpose === 'link-code' && variables.invitesReply) return ownText ?? LINK_CODE_REPLY_TEXT;
  return ownText ?? SHIPPED_TEXTS[purpose];
}

function valuesOf(
  { variables, timeZone }: SmsComposition,
  company: string,
  names: DocumentNames,
): Readonly<Record<Exclude<SmsVariable, 'link' | 'code'>, string>> {
  const stamped = (name: string): string => `${withoutPlaces(name)} (${variables.fingerprint})`;
  return {
    company,
    document: stamped(names.nominative),
    documentOf: stamped(names.genitive),
    documentToSign: stamped(names.accusative),
    documentName: withoutPlaces(names.nominative),
    until: dateInFigures(calendarDateIn(variables.until, timeZone)),
    signedAt: variables.signedAt ? minuteText(variables.signedAt, timeZone) : '',
    attemptsLeft: attemptsLeftText(variables.answer),
    ...AGREEMENT[names.agrees],
  };
}

/** «24.11.2026 14:05 МСК»: without seconds and without the offset from UTC. */
function minuteText(moment: Date, timeZone: string): string {
  return momentText(moment, timeZone)
    .replace(/(\d\d:\d\d):\d\d/u, '$1')
    .replace(/ \(UTC\+3\)$/u, '');
}

/**
 * The line by which a browser finds the code and gives it to this site alone. Only for a code that is asked for on
 * the page, and only for https: browsers take it from nowhere else.
 */
function webOtpLine(purpose: MessagePurpose, publicUrl: string): string {
  const { protocol, hostname } = new URL(publicUrl);
  return purpose === 'code' && protocol === 'https:' ? `\n\n@${hostname} #{code}` : '';
}

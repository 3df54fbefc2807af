import type { JournalItem } from './document-queries.js';
import type { eventDetailWords } from './event-detail-words.js';

type Words = (typeof eventDetailWords)['ru'];

/** What is worth knowing of an event, in the order in which people ask: who, which phone, why, from what. */
export function detailsOf({ type, data, disclosures }: JournalItem, words: Words): string[] {
  const { fullName, authorName, personName, claimant } = disclosures;
  const { phone, email, reason, text, sender } = disclosures;
  const isAtDevice = DEVICE_MATTERS.has(type);
  return [
    fullName ?? claimant ?? authorName ?? personName,
    phone,
    email,
    sourceWords(data, words),
    causeWords(data, words),
    simWords(type, data, words),
    attemptWords(type, data, words),
    sizeWords(type, data, words),
    reason === undefined ? undefined : words.because(reason),
    text === undefined
      ? undefined
      : words.text(text, type === 'sms.received' ? '' : (sender ?? '')),
    isAtDevice ? deviceWords(disclosures) : undefined,
    isAtDevice && disclosures['ip'] !== undefined ? `IP ${disclosures['ip']}` : undefined,
    wordOf(words.how, data['how']),
    type === 'dispute.concluded' ? wordOf(words.conclusion, data['conclusion']) : undefined,
  ].flatMap((detail) => (detail === undefined || detail === '' ? [] : [detail]));
}

const DEVICE_MATTERS = new Set([
  'document.opened',
  'code.accepted',
  'document.signed',
  'document.declined',
  'document.downloaded',
]);

type Data = JournalItem['data'];

function wordOf(words: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return typeof value === 'string' ? words[value] : undefined;
}

function sourceWords(data: Data, words: Words): string | undefined {
  return wordOf(words.phoneSource, data['phoneSource']);
}

function causeWords(data: Data, words: Words): string | undefined {
  const { cause } = data;
  if (typeof cause !== 'string' || cause === '') return undefined;
  return words.cause[cause] ?? words.otherCause;
}

function simWords(type: string, { result }: Data, words: Words): string | undefined {
  return type === 'simswap.checked' ? wordOf(words.sim, result) : undefined;
}

function attemptWords(type: string, { attemptsLeft }: Data, words: Words): string | undefined {
  return type === 'code.failed' && typeof attemptsLeft === 'number' && attemptsLeft >= 0
    ? words.attemptsLeft(attemptsLeft)
    : undefined;
}

function sizeWords(type: string, data: Data, words: Words): string | undefined {
  const { segments, secondsVisible, pagesSeen } = data;
  if (type === 'sms.queued' && typeof segments === 'number') return words.parts(segments);
  const isLook = type === 'document.shown' || type === 'document.left';
  if (!isLook || typeof secondsVisible !== 'number' || secondsVisible < 0) return undefined;
  const seen = typeof pagesSeen === 'number' && pagesSeen >= 0 ? words.pagesSeen(pagesSeen) : '';
  return [seen, words.seconds(secondsVisible)].filter(Boolean).join(', ');
}

/** «Android 14, Chrome 156»: what the device says of itself. */
function deviceWords(disclosures: JournalItem['disclosures']): string | undefined {
  const { os, browser, userAgent = '' } = disclosures;
  const named = [os, browser].filter((one) => one !== undefined && one !== '').join(', ');
  return named === '' ? deviceOfAgent(userAgent) : named;
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser/, 'Яндекс Браузер'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];

/** Without scripts the header is all there is. */
function deviceOfAgent(agent: string): string | undefined {
  const of = (names: typeof SYSTEMS) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const named = [of(SYSTEMS), of(BROWSERS)].filter((one) => one !== undefined).join(', ');
  return named === '' ? undefined : named;
}

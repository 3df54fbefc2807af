import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DeviceFacts } from '../client-facts.js';
import { browserOf, systemOf } from './user-agent.js';

const LONGEST = 8_000;
const LONGEST_VALUE = 2_000;

type Signals = Readonly<Record<string, unknown>>;

/**
 * The signals of a fingerprint (`signet-fp/1`), in the words the script sends them by. What the window
 * looks like at this moment is not among them: the same device gives the same fingerprint.
 */
const FINGERPRINT = [
  'userAgent',
  'languages',
  'timeZone',
  'screen',
  'cores',
  'memory',
  'touchPoints',
  'platform',
  'canvas',
] as const;

/**
 * Reads what the page's script told of the device (DEV of evidence-and-security.md 2.2). Anybody can send
 * anything here: whatever is not of the expected form is left out, and nothing decides anything.
 */
export function deviceFactsOf(field: string | undefined): DeviceFacts {
  const signals = parse(field);
  if (!signals) return {};
  const userAgent = text(signals['userAgent']);
  const hints = isRecord(signals['hints']) ? signals['hints'] : {};
  return withoutEmpty({
    os: systemOf(userAgent, text(hints['platformVersion'])),
    browser: browserOf(userAgent),
    screen: text(signals['screen']),
    viewport: text(signals['viewport']),
    timezone: text(signals['timeZone']),
    language: languagesOf(signals['languages'])[0] ?? '',
    fingerprint: fingerprintOf(signals),
    deviceOther: otherOf(signals, hints),
  });
}

/** First 22 characters of base64url(SHA-256(JCS of the signals)). */
function fingerprintOf(signals: Signals): string {
  const chosen = Object.fromEntries(FINGERPRINT.map((name) => [name, signals[name] ?? '']));
  try {
    const bytes = canonicalize(chosen) ?? '';
    return createHash('sha256').update(bytes, 'utf8').digest('base64url').slice(0, 22);
  } catch {
    return ''; // half a surrogate pair or a number beyond numbers: no canonical form
  }
}

/** «Pixel 8; 8 cores; 8 GB; 5 touch points; ru-RU, en». */
function otherOf(signals: Signals, hints: Signals): string {
  const counted: readonly (readonly [string, string])[] = [
    ['cores', 'cores'],
    ['memory', 'GB'],
    ['touchPoints', 'touch points'],
  ];
  return [
    text(hints['model']),
    ...counted.map(([name, unit]) => {
      const value = signals[name];
      return typeof value === 'number' && value > 0 && value < 10_000 ? `${value} ${unit}` : '';
    }),
    languagesOf(signals['languages']).join(', '),
  ]
    .filter(Boolean)
    .join('; ');
}

function parse(field: string | undefined): Signals | undefined {
  if (!field || field.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(field);
    return isRecord(value) && value['v'] === 'signet-fp/1' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Signals {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A line of text of a bearable length; half a pair of surrogates could not be hashed. */
function text(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, LONGEST_VALUE)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ');
}

function languagesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, 10).map(text).filter(Boolean) : [];
}

function withoutEmpty(facts: Record<keyof DeviceFacts, string>): DeviceFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}

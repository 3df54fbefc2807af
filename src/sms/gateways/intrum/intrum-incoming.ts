import { hasRightHash, type IntrumFields, withHash } from './intrum-hash.js';
import { INTRUM_WORDS, isReceivedAction, textIn } from './intrum-spelling.js';
import type { IntrumSpelling } from '../../../platform/index.js';

/** An SMS that a subscriber sent, as the form tells it. */
export interface IntrumIncoming {
  /** Above zero, one for each message. */
  readonly smsId: string;
  /** Who sent it, digits. */
  readonly sender: string;
  /** The number or name that it was sent to. */
  readonly destination: string;
  readonly text: string;
}

/** Undefined when it is no such message, or whoever sent it does not know the key. */
export function incomingOf(fields: IntrumFields, apiKey: string): IntrumIncoming | undefined {
  if (!isReceivedAction(fields.get('action')) || !hasRightHash(fields, apiKey)) return undefined;
  const smsId = fields.get('sms_id') ?? '';
  const sender = fields.get('sender');
  const destination = fields.get('destination');
  const text = textIn(fields);
  if (!isSmsId(smsId) || !sender || !destination || text === undefined) return undefined;
  return { smsId, sender, destination, text };
}

/** A whole number above zero (I-26). */
export function isSmsId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text);
}

/** The other direction: what is told to INTRUM. */
export function incomingFields(
  { smsId, sender, destination, text }: IntrumIncoming,
  facts: { readonly parts: number; readonly at: Date; readonly spelling: IntrumSpelling },
  apiKey: string,
): IntrumFields {
  const words = INTRUM_WORDS[facts.spelling];
  const fields = new Map([
    ['action', words.received],
    ['sms_id', smsId],
    ['sender', sender],
    ['destination', destination],
    [words.text, text],
    ['count', String(facts.parts)],
    ['date', String(Math.floor(facts.at.getTime() / 1000))],
  ]);
  return withHash(fields, apiKey);
}

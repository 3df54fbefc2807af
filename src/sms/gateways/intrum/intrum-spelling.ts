import type { IntrumSpelling } from '../../../platform/index.js';
import type { IntrumFields } from './intrum-hash.js';

/** What we write: the manual's own words, or those of its maker's PHP sample (I-25). */
export const INTRUM_WORDS: Readonly<
  Record<IntrumSpelling, { readonly received: string; readonly text: string }>
> = {
  manual: { received: 'smsRecieved', text: 'message' },
  sample: { received: 'smsReceived', text: 'text' },
};

/** Both spellings are understood, whichever we write. */
export function isReceivedAction(action: string | undefined): boolean {
  return Object.values(INTRUM_WORDS).some(({ received }) => received === action);
}

/** The text of a message under either name. */
export function textIn(fields: IntrumFields): string | undefined {
  return fields.get(INTRUM_WORDS.manual.text) ?? fields.get(INTRUM_WORDS.sample.text);
}

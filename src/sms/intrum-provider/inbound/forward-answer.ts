import { jsonOf, membersOf, textOf } from '../../gateways/http/json-members.js';
import type { Exchanged } from '../../../platform/index.js';
import { maskCodes } from '../../callbacks/mask-codes.js';

/** What INTRUM made of an incoming SMS that it was told of. */
export type ForwardAnswer =
  | { readonly kind: 'taken' }
  /** To be told again later; `words`: what it said, or what went wrong on the way. */
  | { readonly kind: 'later'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

const LONGEST = 200;

/** Only `repeat: false` ends it: whatever else comes is no answer of the form, and then it is told again. */
export function forwardAnswer(exchanged: Exchanged): ForwardAnswer {
  if (exchanged.kind !== 'answered') {
    return { kind: 'later', words: words(`${exchanged.kind}: ${exchanged.cause}`) };
  }
  const { status, body } = exchanged;
  const answer = membersOf(jsonOf(body));
  if (status !== 200 || !answer.has('success')) {
    return { kind: 'later', words: `HTTP ${String(status)}` };
  }
  if (answer.get('success') === true) return { kind: 'taken' };
  const said = words(textOf(answer.get('error')));
  return answer.get('repeat') === false
    ? { kind: 'refused', words: said }
    : { kind: 'later', words: said };
}

/** Shown in the settings: one line, and no code, should the answer repeat the message. */
function words(text: string): string {
  return maskCodes(text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()).slice(0, LONGEST);
}

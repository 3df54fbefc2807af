import type { SmsReason } from '../../lifecycle/sms-status.js';

/** The first that fits counts: «номер отправителя» is about the sender. */
const WORDS: readonly (readonly [RegExp, SmsReason])[] = [
  [/отправител|sender/i, 'sender_not_allowed'],
  [/стоп[- ]?лист|ч[её]рн\S* спис|stop[- ]?list|black[- ]?list|отписал/i, 'stop_list'],
  [/баланс|средств|деньг|денег|balance|funds|credit/i, 'no_funds'],
  [/hash|х[эе]ш|ключ|api[- ]?key|авториз|auth|access|доступ/i, 'auth'],
  [/номер|получател|абонент|number|destination|phone/i, 'bad_number'],
  [/текст|спам|запрещ|text|spam|forbidden/i, 'text_forbidden'],
  [/лимит|слишком|часто|limit|too many/i, 'throttled'],
];

/**
 * The form has no codes for refusals: each provider writes why in words of its own. They are read as far as they
 * are plain, so that the author of a document sees a reason; what is not plain is `other`.
 */
export function intrumRefusal(data: string): SmsReason {
  return WORDS.find(([words]) => words.test(data))?.[1] ?? 'other';
}

import { counted, plural } from '#libs/russian-text';

/** What we answer to an SMS that came in where a signature by SMS is awaited. None of them holds a code. */
export type SmsAnswer =
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  /** Not opened, or not agreed with. */
  | { readonly kind: 'early' | 'locked' | 'expired' | 'unreadable' };

/** Fixed words, as those of every text (L-20). */
export const ANSWER_TEXTS: Readonly<Record<SmsAnswer['kind'], string>> = {
  wrong:
    '{company}: код не подошёл, {documentName} не {signed}. {attemptsLeft}. Пришлите 6 цифр из СМС с кодом',
  early:
    '{company}: {documentName} ещё не {signed}. Сначала откройте документ: {link} Отметьте согласие, нажмите «Ответить на СМС» и пришлите код ещё раз',
  locked:
    '{company}: слишком много неверных кодов, подписание {documentOf} остановлено. Попросите компанию отправить документ ещё раз',
  expired: '{company}: этот код больше не действует, {documentName} не {signed}. Новый код: {link}',
  unreadable:
    '{company}: чтобы подписать {documentToSign}, пришлите в ответ только 6 цифр из СМС с кодом',
};

/** «Осталась 1 попытка», «Осталось 4 попытки»: the words of the page. */
export function attemptsLeftText(answer: SmsAnswer | undefined): string {
  if (answer?.kind !== 'wrong') return '';
  const left = answer.attemptsLeft;
  const verb = plural(left, ['Осталась', 'Осталось', 'Осталось']);
  // No space that must not be broken: it is paid for, and some gateways refuse it.
  return `${verb} ${counted(left, ['попытка', 'попытки', 'попыток'])}`.replaceAll('\u00a0', ' ');
}

/** What INTRUM is answered (domain.md §5.4). */
export type IntrumAnswer =
  | { readonly success: true; readonly data: number }
  | { readonly success: true; readonly count: number; readonly status: string }
  | { readonly success: false; readonly data?: string };

export function refusal(words: string): IntrumAnswer {
  return { success: false, data: words };
}

/** What a provider that tells us of an incoming SMS is answered. */
export type IncomingAnswer =
  | { readonly success: true }
  | { readonly success: false; readonly repeat: true }
  | { readonly success: false; readonly repeat: false; readonly error: string };

const WRONG: Readonly<Record<number, string>> = {
  400: 'Запрос не разобран: нужна форма с полями action и hash',
  403: 'С этого IP-адреса запросы не принимаются: добавьте его в настройках Signet',
  404: 'Адрес не найден: скопируйте «Gateway Контакта» из настроек Signet заново',
  413: 'Запрос слишком длинный',
  415: 'Запрос не разобран: нужна форма (application/x-www-form-urlencoded)',
  429: 'Слишком много запросов, повторите через минуту',
};

/** The answer in INTRUM's form to what went wrong, by its HTTP status: no problem document, no details of ours. */
export function failureAnswer(status: number): IntrumAnswer {
  return refusal(WRONG[status] ?? 'Временная ошибка, повторите позже');
}

/** The same in the form of the other direction: what may be mended by itself is told again. */
export function incomingFailure(status: number): IncomingAnswer {
  if (status === 429 || status >= 500) return { success: false, repeat: true };
  return { success: false, repeat: false, error: WRONG[status] ?? 'Запрос не принят' };
}

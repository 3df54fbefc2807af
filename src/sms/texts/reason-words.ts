import type { SmsStatusReason } from '../lifecycle/sms-status.js';

/**
 * Why a message did not arrive, or why nobody knows, as its author reads it: «СМС не доставлено: …». Says what
 * happened, never a code of the operator's.
 */
const WORDS: Readonly<Record<SmsStatusReason, string>> = {
  bad_number: 'такого номера нет',
  blocked_by_subscriber: 'абонент запретил рассылки',
  sender_not_allowed: 'имя отправителя не зарегистрировано',
  text_forbidden: 'оператор не пропустил текст',
  stop_list: 'номер в стоп-листе',
  no_funds: 'на счёте СМС-провайдера нет денег',
  throttled: 'на этот номер ушло слишком много сообщений или отправка остановлена',
  duplicate: 'такое же сообщение этому абоненту только что отправляли',
  auth: 'СМС-провайдер не принял ключ доступа',
  unavailable: 'СМС-провайдер недоступен',
  other: 'оператор не смог доставить сообщение',
  'no-response': 'СМС-провайдер не дал понятного ответа',
  closed: 'связь с СМС-провайдером прервалась',
  timeout: 'СМС-провайдер не ответил вовремя',
  restart: 'сервер перезапустился во время отправки',
  no_longer_valid: 'ссылка или код перестали действовать раньше, чем сообщение ушло',
};

/** A clause without a full stop; what is not known is told as just that. */
export function reasonWords(reason: string | null): string {
  const known = (Object.keys(WORDS) as SmsStatusReason[]).find((one) => one === reason);
  return WORDS[known ?? 'other'];
}

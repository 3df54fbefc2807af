/** Why an SMS did not arrive, or why nobody knows: «не доставлено: абонент запретил рассылки». */
const ru = {
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

const en: typeof ru = {
  bad_number: 'there is no such number',
  blocked_by_subscriber: 'the subscriber refuses mass messages',
  sender_not_allowed: 'the name of the sender is not registered',
  text_forbidden: 'the operator refused the text',
  stop_list: 'the number is on a stop list',
  no_funds: 'no money on the account of the SMS provider',
  throttled: 'too many messages to this number, or sending was stopped',
  duplicate: 'the same message was sent to this subscriber just now',
  auth: 'the SMS provider refused the key',
  unavailable: 'the SMS provider cannot be reached',
  other: 'the operator could not deliver the message',
  'no-response': 'the SMS provider gave no clear answer',
  closed: 'the connection to the SMS provider broke',
  timeout: 'the SMS provider did not answer in time',
  restart: 'the server restarted while sending',
  no_longer_valid: 'link or code stopped working before the message went out',
};

export const reasonWordsOf = { ru, en };

type Pair = readonly [start: string, words: string];

/** By how the name of a handler begins; the first that fits. */
const RU: readonly Pair[] = [
  ['sms.submit-intrum', 'Отправка СМС из INTRUM'],
  ['sms.submit', 'Отправка СМС'],
  ['sms.ask', 'Вопрос шлюзу о доставке СМС'],
  ['sms.callback', 'Разбор отчёта о доставке СМС'],
  ['sms.forward-to-intrum', 'Передача входящего СМС в INTRUM'],
  ['sms.balance_low', 'Сообщение о балансе СМС'],
  ['sms.balance', 'Проверка баланса СМС'],
  ['sms.received', 'Разбор ответа клиента по СМС'],
  ['sms.undeliverable', 'Сообщение о недоставленном СМС'],
  ['sms.unknown', 'Сообщение о СМС без ответа шлюза'],
  ['sms', 'Работа с СМС'],
  ['mail', 'Отправка письма'],
  ['webhook', 'Вызов вебхука'],
  ['robot', 'Сообщение Робота'],
  ['signing.remind', 'Напоминание клиенту'],
  ['signing.expire', 'Окончание срока подписания'],
  ['signing', 'Подписание документа'],
  ['document.sealed', 'После запечатывания документа'],
  ['document.signed', 'После подписания документа'],
  ['document', 'После события с документом'],
  ['signer', 'После действия подписанта'],
  ['consent', 'После отзыва согласия'],
  ['dispute', 'Работа по спору'],
  ['erasure', 'Стирание данных'],
  ['evidence', 'Проверка журнала'],
  ['batch', 'Рассылка по списку'],
];
const EN: readonly Pair[] = [
  ['sms.submit-intrum', 'Sending an SMS of INTRUM'],
  ['sms.submit', 'Sending an SMS'],
  ['sms.ask', 'Asking the gateway about an SMS'],
  ['sms.callback', 'Reading a delivery report'],
  ['sms.forward-to-intrum', 'Telling INTRUM of an incoming SMS'],
  ['sms.balance_low', 'Message about the SMS balance'],
  ['sms.balance', 'Looking at the SMS balance'],
  ['sms.received', 'Reading an answer by SMS'],
  ['sms.undeliverable', 'Message about an SMS that did not arrive'],
  ['sms.unknown', 'Message about an SMS without an answer'],
  ['sms', 'Work with SMS'],
  ['mail', 'Sending an e-mail'],
  ['webhook', 'Calling a webhook'],
  ['robot', 'Message of Robot'],
  ['signing.remind', 'Reminding a client'],
  ['signing.expire', 'End of the time to sign'],
  ['signing', 'Signing a document'],
  ['document.sealed', 'After a document was sealed'],
  ['document.signed', 'After a document was signed'],
  ['document', 'After something happened to a document'],
  ['signer', 'After an act of a signer'],
  ['consent', 'After a consent was withdrawn'],
  ['dispute', 'Work on a dispute'],
  ['erasure', 'Erasing data'],
  ['evidence', 'Checking the journal'],
  ['batch', 'Sending to a list'],
];

/** What a handler does, in words; one that nobody put into words keeps its name. */
export function handlerWords(handler: string, language: 'ru' | 'en'): string {
  const pairs = language === 'en' ? EN : RU;
  return pairs.find(([start]) => handler.startsWith(start))?.[1] ?? handler;
}

import { reasonWordsOf } from './sms-reasons.js';

const ru = {
  because: (reason: string) => `причина: ${reason}`,
  text: (text: string, sender: string) => (sender === '' ? `«${text}»` : `от ${sender}: «${text}»`),
  parts: (count: number) => `частей: ${String(count)}`,
  seconds: (count: number) => `смотрел ${String(count)} с`,
  pagesSeen: (count: number) => `страниц на экране: ${String(count)}`,
  attemptsLeft: (count: number) => `осталось попыток: ${String(count)}`,
  phoneSource: {
    card: 'номер из карточки',
    contact: 'номер из карточки контакта',
    typed: 'номер введён вручную',
  } as Readonly<Record<string, string>>,
  sim: {
    same: 'сим-карту не меняли',
    changed: 'сим-карту недавно заменили',
    unknown: 'оператор не ответил',
  } as Readonly<Record<string, string>>,
  how: {
    page: 'на странице подписания',
    earlier: 'было принято раньше',
    paper: 'на бумаге',
    'in-contract': 'внутри договора',
  } as Readonly<Record<string, string>>,
  conclusion: {
    confirmed: 'подпись подтверждена',
    'not-confirmed': 'подпись не подтверждена',
    undetermined: 'установить не удалось',
  } as Readonly<Record<string, string>>,
  cause: {
    ...reasonWordsOf.ru,
    attempts: 'исчерпаны попытки ввести код',
    challenges: 'исчерпано число кодов',
  } as Readonly<Record<string, string>>,
  otherCause: reasonWordsOf.ru.other,
};

const en: typeof ru = {
  because: (reason) => `reason: ${reason}`,
  text: (text, sender) => (sender === '' ? `“${text}”` : `from ${sender}: “${text}”`),
  parts: (count) => `parts: ${String(count)}`,
  seconds: (count) => `looked for ${String(count)} s`,
  pagesSeen: (count) => `pages on screen: ${String(count)}`,
  attemptsLeft: (count) => `attempts left: ${String(count)}`,
  phoneSource: {
    card: 'number of the card',
    contact: 'number of the contact',
    typed: 'number typed by hand',
  },
  sim: {
    same: 'the SIM card was not replaced',
    changed: 'the SIM card was replaced lately',
    unknown: 'the operator did not answer',
  },
  how: {
    page: 'on the signing page',
    earlier: 'had been accepted before',
    paper: 'on paper',
    'in-contract': 'inside a contract',
  },
  conclusion: {
    confirmed: 'the signature is confirmed',
    'not-confirmed': 'the signature is not confirmed',
    undetermined: 'could not be determined',
  },
  cause: {
    ...reasonWordsOf.en,
    attempts: 'no attempts left',
    challenges: 'no codes left',
  },
  otherCause: reasonWordsOf.en.other,
};

export const eventDetailWords = { ru, en };

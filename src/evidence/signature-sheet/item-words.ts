import type { JournalItem } from '../journal/journal-item.js';
import { text } from './sheet-parts.js';

/** Acts that the sheet lists with their times, in the words of people. */
const WORDS: Readonly<Record<string, string>> = {
  'document.frozen': 'Документ зафиксирован',
  'request.created': 'Отправлен на подпись',
  'sms.submitted': 'СМС передано оператору связи',
  'sms.delivered': 'СМС доставлено',
  'sms.failed': 'СМС не доставлено',
  'sms.unknown': 'Судьба СМС неизвестна',
  'document.opened': 'Клиент открыл документ',
  'document.left': 'Клиент ушёл, не нажав ни одной кнопки',
  'document.downloaded': 'Клиент скачал документ',
  'agreement.accepted': 'Клиент принял соглашение об электронной подписи',
  'consent.given': 'Клиент дал согласие на обработку персональных данных',
  'code.locked': 'Код заблокирован',
  'code.accepted': 'Введён верный код',
  'document.signed': 'Документ подписан',
};

/** The line of the sheet for an event, or undefined when the sheet does not list it. */
export function wordsOf({ type, data }: JournalItem): string | undefined {
  switch (type) {
    case 'document.shown':
      return `Все страницы были на экране, ${text(data['secondsVisible'])} с`;
    case 'agreement.accepted':
      return data['how'] === 'page'
        ? WORDS[type]
        : 'Учтено соглашение об электронной подписи, принятое клиентом раньше';
    case 'code.issued':
      return data['policy'] === 'on-demand' ? 'Клиент запросил код' : undefined;
    case 'code.failed':
      return `${data['via'] === 'reply' ? 'Ответом на СМС прислан' : 'Введён'} неверный код, осталось попыток: ${text(data['attemptsLeft'])}`;
    case 'code.accepted':
      return data['via'] === 'reply' ? 'Верный код прислан ответом на СМС' : WORDS[type];
    default:
      return WORDS[type];
  }
}

/** Where a number came from (domain C-1). */
export const PHONE_SOURCES: Readonly<Record<string, string>> = {
  card: 'из карточки CRM',
  contact: 'из контакта CRM',
  typed: 'введён сотрудником при отправке',
};

/** How an agreement was accepted (S-21). */
export const WAYS_OF_ACCEPTANCE: Readonly<Record<string, string>> = {
  page: 'отметкой на странице подписания, до ввода кода',
  earlier: 'ранее, при прежнем подписании',
  paper: 'на бумаге',
  'in-contract': 'в составе договора',
};

import type { DocumentNames } from './document-name.js';
import type { MessagePurpose } from './message-purpose.js';

/** The names a shipped text may use. An organization's own text has the first five (T-4). */
export const VARIABLES = [
  'company',
  'document',
  'link',
  'code',
  'until',
  'documentOf',
  'documentToSign',
  'documentName',
  'directed',
  'waits',
  'signed',
  'signedAt',
  'attemptsLeft',
] as const;
export type SmsVariable = (typeof VARIABLES)[number];

/**
 * The shipped texts (domain.md §4.1). Their fixed words are registered with operators as templates, so they change
 * only together with those (L-20).
 */
export const SHIPPED_TEXTS: Readonly<Record<MessagePurpose, string>> = {
  'link-code':
    '{company}: {document}. Прочитать и подписать: {link} Код подписи {code}, никому не сообщайте',
  link: '{company}: вам {directed} {document}. Прочитать и подписать: {link}',
  code: '{company}: код {code} для подписания {documentOf}. Никому не сообщайте',
  answer:
    '{company}: чтобы подписать {documentToSign}, ответьте на это СМС кодом {code}. Никому его не сообщайте',
  reminder: '{company}: {documentName} {waits} подписи до {until}. {link}',
  copy: '{documentName} с {company} {signed} {signedAt}. Ваш экземпляр: {link}',
};

/** The same where the client may also answer with the code: he agrees on the page first. */
export const LINK_CODE_REPLY_TEXT =
  '{company}: {document}. Прочитать и согласиться: {link} Затем ответьте на это СМС кодом {code} или введите его там. Никому не сообщайте';

/** The code that opens a signed copy again: it signs nothing, so it does not speak of signing. */
export const COPY_CODE_TEXT =
  '{company}: код {code} для просмотра {documentOf}. Никому не сообщайте';

/** The link to the form of a document that waits for its client's data. */
export const DATA_LINK_TEXT = '{company}: {documentName} {waits} ваших данных. Заполнить: {link}';

/** The same link before the deadline. */
export const DATA_REMINDER_TEXT =
  '{company}: {documentName} {waits} ваших данных до {until}. Заполнить: {link}';

/** Words that agree with the name of the document. */
export const AGREEMENT: Readonly<
  Record<DocumentNames['agrees'], Readonly<Record<'directed' | 'waits' | 'signed', string>>>
> = {
  masculine: { directed: 'направлен', waits: 'ждёт', signed: 'подписан' },
  feminine: { directed: 'направлена', waits: 'ждёт', signed: 'подписана' },
  neuter: { directed: 'направлено', waits: 'ждёт', signed: 'подписано' },
  plural: { directed: 'направлены', waits: 'ждут', signed: 'подписаны' },
};

import { reasonWords } from '../sms/index.js';
import { documentNames, type MessageSubject } from './message-text.js';

type Asked = Pick<MessageSubject, 'documents'>;

/** The client never got the link to his form: the asking goes on until it is taken back. */
export function dataUndeliverableText(asked: Asked, reason: string | null): string {
  return `СМС с просьбой заполнить данные для ${documentNames(asked)} не доставлено: ${reasonWords(reason)}. Что можно сделать: отменить запрос данных и отправить на другой номер или заполнить данные самим.`;
}

/** Said as exactly that: nobody knows, and nothing is sent twice by itself. */
export function dataUnknownText(asked: Asked): string {
  return `Неизвестно, ушло ли СМС с просьбой заполнить данные для ${documentNames(asked)}: оператор не ответил. Спросите клиента, пришло ли сообщение, и если нет — отмените запрос данных и отправьте его ещё раз.`;
}

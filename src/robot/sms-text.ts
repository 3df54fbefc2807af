import { reasonWords, type SmsStatusReason } from '../sms/index.js';
import { documentNames, type MessageSubject, recipient } from './message-text.js';

/** What is known of an SMS that did not arrive, or may not have. */
export interface SmsTrouble {
  readonly reason: string | null;
  /** The signer acts for the company. */
  readonly isEmployee: boolean;
  /** It is his turn still: a link may be handed to him another way. */
  readonly isAwaited: boolean;
  /** He has an address and letters are sent here. */
  readonly hasEmail: boolean;
  /** By policy the link goes by e-mail in place of this SMS. */
  readonly isWritten: boolean;
}

/** «СМС для „Договор № 15“ не доставлено: абонент запретил рассылки. Что можно сделать: другой номер · QR на экране · e-mail.» */
export function undeliverableText(subject: MessageSubject, trouble: SmsTrouble): string {
  const { reason, isAwaited, isWritten } = trouble;
  const what = `СМС для ${documentNames(subject)} не доставлено${recipient(subject)}: ${reasonWords(reason)}.`;
  if (!isAwaited) return what;
  const { ways, note } = waysLeft(trouble);
  const written = isWritten ? ' Ссылку отправляем на e-mail.' : '';
  const left = ways.length === 0 ? '' : ` Что можно сделать: ${ways.join(' · ')}.`;
  return `${what}${written}${left}${note}`;
}

/**
 * Said as exactly that: nobody knows. The report may come within a minute, the SMS may be on the phone; so the ways named
 * are those that write to nobody twice.
 */
export function unknownText(subject: MessageSubject, trouble: SmsTrouble): string {
  const { reason, isEmployee, isAwaited } = trouble;
  const [whom, who] = isEmployee ? ['сотрудника', 'у сотрудника'] : ['клиента', 'у клиента'];
  const what = `Неизвестно, ушло ли СМС для ${documentNames(subject)}${recipient(subject)}: ${reasonWords(reason)}.`;
  const wait = `Подождите минуту: отчёт ещё может прийти. СМС уже может быть ${who}.`;
  if (!isAwaited) return `${what} ${wait}`;
  return `${what} ${wait} Спросите ${whom}; если СМС нет: ${otherRoads(trouble).join(' · ')}.`;
}

/** What happened, why it is no fault of the client's, and what is left. */
export function simChangedText(subject: MessageSubject): string {
  return `Код для ${documentNames(subject)} не отправлен${recipient(subject)}: сим-карту номера заменили меньше 72 часов назад. Убедитесь, что документ подписывает сам клиент. Что можно сделать: другой номер · подождать.`;
}

const LATER = 'код позже на странице';

/** Roads for the link that are no SMS. */
function otherRoads({ hasEmail, isWritten }: SmsTrouble): string[] {
  return ['QR на экране', ...(hasEmail && !isWritten ? ['e-mail'] : [])];
}

interface WaysLeft {
  readonly ways: readonly string[];
  /** With a space before it, or empty. */
  readonly note: string;
}

/** What is done about it first, where the number and the person are not the reason. */
const OURS: Readonly<Partial<Record<SmsStatusReason, string>>> = {
  no_funds: 'пополнить счёт и отправить ещё раз',
  auth: 'исправить ключ доступа и отправить ещё раз',
  unavailable: 'отправить ещё раз позже',
  throttled: 'отправить ещё раз позже',
  sender_not_allowed: 'зарегистрировать имя отправителя',
  text_forbidden: 'сменить текст СМС в настройках',
  no_longer_valid: 'отправить ещё раз',
};

/** Only what helps against this reason: the code goes by SMS whichever way the link went. */
function waysLeft(trouble: SmsTrouble): WaysLeft {
  const roads = otherRoads(trouble);
  switch (trouble.reason ?? 'other') {
    case 'bad_number':
      return { ways: ['другой номер'], note: '' };
    case 'blocked_by_subscriber':
    case 'stop_list': {
      const note =
        ' Код тоже приходит по СМС: для QR и e-mail нужно снять запрет у оператора или назвать другой номер.';
      return { ways: ['другой номер', ...roads], note };
    }
    case 'duplicate':
      return { ways: roads, note: ' Такое же СМС уже могло прийти: спросите.' };
    default: {
      const ours = Object.entries(OURS).find(([reason]) => reason === trouble.reason)?.[1];
      return { ways: [ours ?? 'другой номер', ...roads, LATER], note: '' };
    }
  }
}

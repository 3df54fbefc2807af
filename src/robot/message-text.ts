import {
  calendarDateIn,
  dateInFigures,
  genderOfName,
  shortName,
  splitFullName,
} from '#libs/russian-text';
import { type Conclusion, CONCLUSION_WORDS } from '../disputes/index.js';

/** What the messages are about. */
export interface MessageSubject {
  readonly title: string;
  readonly number: string;
  /** Full name of the client; empty when it is not known. */
  readonly clientName: string;
  readonly at: Date;
  readonly now: Date;
  /** IANA name: the organization's. */
  readonly timeZone: string;
}

/** «Иванов И. И. подписал „Договор № 15“ сегодня в 14:05.» */
export function signedText(subject: MessageSubject): string {
  const act = byGender(subject.clientName, 'подписал', 'подписала', 'Подписано клиентом');
  return `${act} ${documentName(subject)} ${when(subject)}.`;
}

/** «Иванова М. С. отклонила „Договор № 15“ сегодня в 14:05.» with the reason when there is one. */
export function declinedText(subject: MessageSubject, reason: string): string {
  const act = byGender(subject.clientName, 'отклонил', 'отклонила', 'Отклонено клиентом');
  const why = reason === '' ? '' : ` Причина: ${reason}`;
  return `${act} ${documentName(subject)} ${when(subject)}.${why}`;
}

/** What can be done is said at once: the document may be sent again as it is. */
export function expiredText(subject: MessageSubject): string {
  const who = subject.clientName === '' ? '' : ` (${initials(subject.clientName)})`;
  return `Срок подписания ${documentName(subject)} истёк ${when(subject)}, подписи нет${who}. Документ можно отправить ещё раз.`;
}

/** Why the SMS did not arrive, and the ways that are left. */
export function undeliverableText(subject: MessageSubject, reason: string | null): string {
  const why = REASONS[reason ?? ''] ?? 'оператор не смог доставить сообщение';
  return `СМС для ${documentName(subject)} не доставлено: ${why}. Что можно сделать: отправить на другой номер или договориться с клиентом.`;
}

/** Said as exactly that: nobody knows, and nothing is sent twice by itself. */
export function unknownText(subject: MessageSubject): string {
  return `Неизвестно, ушло ли СМС для ${documentName(subject)}: оператор не ответил. Спросите клиента, пришло ли сообщение, и если нет — отправьте его ещё раз.`;
}

/** What the commission came to; the protocol itself is at the dispute. */
export function disputeText(subject: MessageSubject, conclusion: Conclusion): string {
  return `Комиссия вынесла заключение по ${documentName(subject)} ${when(subject)}: ${CONCLUSION_WORDS[conclusion]}. Протокол готов.`;
}

const REASONS: Readonly<Record<string, string>> = {
  bad_number: 'такого номера нет',
  blocked_by_subscriber: 'абонент запретил рассылки',
  sender_not_allowed: 'имя отправителя не зарегистрировано',
  text_forbidden: 'оператор не пропустил текст',
  stop_list: 'номер в стоп-листе',
  no_funds: 'на счёте СМС-провайдера нет денег',
  auth: 'СМС-провайдер не принял ключ доступа',
  unavailable: 'СМС-провайдер недоступен',
};

function documentName({ title, number }: MessageSubject): string {
  const numbered = number === '' || title.includes(number) ? title : `${title} №\u00a0${number}`;
  return `„${numbered}“`;
}

function byGender(clientName: string, he: string, she: string, nobody: string): string {
  const gender = clientName === '' ? null : genderOfName(splitFullName(clientName));
  if (gender === null) return clientName === '' ? nobody : `${nobody} (${initials(clientName)})`;
  return `${initials(clientName)} ${gender === 'female' ? she : he}`;
}

function initials(clientName: string): string {
  return shortName(splitFullName(clientName));
}

/** «сегодня в 14:05», «вчера в 23:59», «20.11.2026 в 14:05», by the organization's own day. */
function when({ at, now, timeZone }: MessageSubject): string {
  const time = new Intl.DateTimeFormat('ru-RU', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  const day = dateInFigures(calendarDateIn(at, timeZone));
  if (day === dateInFigures(calendarDateIn(now, timeZone))) return `сегодня в ${time}`;
  const yesterday = new Date(now.getTime() - 24 * 3_600_000);
  if (day === dateInFigures(calendarDateIn(yesterday, timeZone))) return `вчера в ${time}`;
  return `${day} в ${time}`;
}

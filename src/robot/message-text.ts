import {
  calendarDateIn,
  counted,
  dateInFigures,
  genderOfName,
  shortName,
  splitFullName,
} from '#libs/russian-text';
import { type Conclusion, CONCLUSION_WORDS } from '../disputes/index.js';

/** What the messages are about. */
export interface MessageSubject {
  /** One, or those of a package in its order. */
  readonly documents: readonly { readonly title: string; readonly number: string }[];
  /** Full name of who acted; empty when it is not known. */
  readonly clientName: string;
  /** Full names of everybody who was asked to sign. */
  readonly signers: readonly string[];
  /** Full names of those whose signature is missing. */
  readonly awaited: readonly string[];
  readonly at: Date;
  readonly now: Date;
  /** IANA name: the organization's. */
  readonly timeZone: string;
}

/** As many titles as a person reads; the rest is counted. */
const MOST_TITLES = 3;
const others = ['документ', 'документа', 'документов'] as const;

/** «Иванов И. И. подписал „Договор № 15“ сегодня в 14:05.»; of several signers, that all of them have. */
export function signedText(subject: MessageSubject): string {
  const { signers } = subject;
  if (signers.length > 1) {
    return `Подписали все (${people(signers)}): ${documentNames(subject)}, ${when(subject)}.`;
  }
  const act = byGender(subject.clientName, 'подписал', 'подписала', 'Подписано клиентом');
  return `${act} ${documentNames(subject)} ${when(subject)}.`;
}

/** One of several has signed, and whom the company still waits for. */
export function signerSignedText(subject: MessageSubject): string {
  const act = byGender(subject.clientName, 'подписал', 'подписала', 'Подписано');
  return `${act} ${documentNames(subject)} ${when(subject)}. Ждём: ${people(subject.awaited)}`;
}

/** «Иванова М. С. отклонила „Договор № 15“ сегодня в 14:05.» with the reason when there is one. */
export function declinedText(subject: MessageSubject, reason: string): string {
  const act = byGender(subject.clientName, 'отклонил', 'отклонила', 'Отклонено клиентом');
  const why = reason === '' ? '' : ` Причина: ${reason}`;
  return `${act} ${documentNames(subject)} ${when(subject)}.${why}`;
}

/** One document of a package was declined, and the others go on. */
export function oneDeclinedText(subject: MessageSubject, reason: string): string {
  const why = reason === '' ? '' : ` Причина: ${reason}`;
  return `${declinedText(subject, '')} Остальные документы пакета можно подписать.${why}`;
}

/** What can be done is said at once: the document may be sent again as it is. */
export function expiredText(subject: MessageSubject): string {
  const { awaited, documents } = subject;
  const who = awaited.length === 0 ? '' : ` (${people(awaited)})`;
  const again = documents.length > 1 ? 'Документы' : 'Документ';
  return `Срок подписания ${documentNames(subject)} истёк ${when(subject)}, подписи нет${who}. ${again} можно отправить ещё раз.`;
}

/** What the company has to do, and what stays (152-ФЗ art. 21 part 5). */
export function consentWithdrawnText(subject: MessageSubject, consent: string): string {
  const act = byGender(subject.clientName, 'отозвал', 'отозвала', 'Отозвано клиентом');
  return `${act} согласие „${consent}“ ${when(subject)}. Прекратите обработку по нему в течение 30 дней; подписанные документы остаются в силе.`;
}

/** What the commission came to; the protocol itself is at the dispute. */
export function disputeText(subject: MessageSubject, conclusion: Conclusion): string {
  return `Комиссия вынесла заключение по ${documentNames(subject)} ${when(subject)}: ${CONCLUSION_WORDS[conclusion]}. Протокол готов.`;
}

/** „Договор № 15“, „Акт № 3“, and how many others. */
export /** «„Акт № 1“, „Акт № 2“, „Акт № 3“ и ещё 2 документа». */
function documentNames({ documents }: Pick<MessageSubject, 'documents'>): string {
  const names = documents.slice(0, MOST_TITLES).map(documentName).join(', ');
  const rest = documents.length - MOST_TITLES;
  return rest > 0 ? `${names} и ещё ${counted(rest, others)}` : names;
}

function documentName({ title, number }: MessageSubject['documents'][number]): string {
  const numbered = number === '' || title.includes(number) ? title : `${title} №\u00a0${number}`;
  return `„${numbered}“`;
}

/** Whose SMS it was, where several were written to. */
export function recipient({ signers, clientName }: MessageSubject): string {
  return signers.length > 1 && clientName !== '' ? ` (${initials(clientName)})` : '';
}

function people(names: readonly string[]): string {
  return names.map(initials).join(', ');
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

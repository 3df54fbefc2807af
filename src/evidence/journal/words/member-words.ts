import type { EvidenceValue } from '#libs/evidence-log';
import { disclosureNames, type DisclosureName } from '../disclosure-names.js';

/** Labels of the members of events' data. */
const MEMBERS: Readonly<Record<string, string>> = {
  acceptanceId: 'принятие №',
  ageHours: 'возраст SIM-карты, часов',
  agreementId: 'соглашение №',
  agreementSha256: 'хеш текста соглашения',
  agreementVersion: 'версия соглашения',
  attempt: 'попытка',
  attemptsLeft: 'осталось попыток',
  basis: 'основание',
  by: 'кто',
  bytes: 'байт',
  cause: 'причина',
  challengeId: 'код №',
  checkpointSize: 'размер журнала',
  codePolicy: 'способ доставки кода',
  conclusion: 'заключение',
  consentId: 'согласие №',
  count: 'событий',
  counter: 'счётчик',
  createdBy: 'кто отправил',
  deltaMs: 'разница, мс',
  disputeId: 'спор №',
  documents: 'документы',
  encoding: 'кодировка',
  engine: 'изготовлен из',
  expiresAt: 'действует до',
  files: 'файлы',
  fingerprint: 'отпечаток',
  format: 'вид файла',
  from: 'было',
  gateway: 'шлюз',
  how: 'как',
  keyVersion: 'версия ключа',
  kind: 'вид',
  label: 'кто запросил',
  level: 'уровень печати',
  linkFetches: 'запросов страницы',
  linkId: 'ссылка №',
  match: 'совпадение',
  maxAttempts: 'попыток всего',
  messageId: 'сообщение №',
  method: 'способ',
  name: 'настройка',
  names: 'какие данные',
  order: 'очередь',
  ordered: 'по очереди',
  origin: 'имя журнала',
  outcome: 'итог',
  packageSha256: 'хеш пакета',
  pages: 'страниц',
  pagesSeen: 'страниц показано',
  phoneChangedAt: 'номер изменён',
  phoneSource: 'откуда номер',
  policy: 'правило',
  previousAt: 'время предыдущего',
  protocolSha256: 'хеш протокола',
  provider: 'кто ответил',
  purpose: 'назначение',
  reason: 'причина',
  rendererVersion: 'программа',
  result: 'ответ',
  root: 'корень',
  sealCertSha256: 'хеш открытого ключа печати',
  sealedSha256: 'хеш запечатанного файла',
  secondsVisible: 'секунд на экране',
  segments: 'частей',
  sessionId: 'сеанс №',
  sha256: 'хеш файла',
  signatureId: 'подпись №',
  signers: 'подписанты',
  size: 'размер',
  source: 'источник',
  stampBoxes: 'места отметок',
  status: 'состояние',
  templateId: 'шаблон №',
  templateSha256: 'хеш шаблона',
  templateVersion: 'версия шаблона',
  textSha256: 'хеш текста',
  tickSha256: 'хеш текста отметки',
  to: 'стало',
  tsaTime: 'время TSA',
  variant: 'файл',
  version: 'версия',
  via: 'через',
  vkey: 'ключ журнала',
  what: 'что',
};

const DISCLOSURES: Readonly<Record<DisclosureName, string>> = {
  phone: 'Телефон',
  email: 'E-mail',
  fullName: 'ФИО',
  clientId: 'ID клиента',
  cardId: 'Карточка CRM',
  phoneField: 'Поле номера в CRM',
  authorName: 'Автор',
  personName: 'Сотрудник',
  title: 'Название документа',
  number: 'Номер документа',
  text: 'Текст сообщения',
  sender: 'Отправитель СМС',
  providerMessageId: 'Номер СМС у шлюза',
  rawReceipt: 'Ответ шлюза',
  reason: 'Причина',
  ip: 'IP-адрес',
  ipChain: 'X-Forwarded-For',
  userAgent: 'User agent',
  uaHints: 'Подсказки браузера',
  os: 'Операционная система',
  browser: 'Браузер',
  screen: 'Разрешение экрана',
  viewport: 'Окно браузера',
  timezone: 'Часовой пояс устройства',
  language: 'Язык устройства',
  fingerprint: 'Отпечаток устройства',
  deviceOther: 'Прочее об устройстве',
  code: 'Код',
  claimant: 'Заявитель',
  inputSha256: 'Хеш исходного файла',
  paramsSha256: 'Хеш параметров',
};

/** Personal values in the order of the closed list, without the code: it is in no export (2.6). */
export const exportedDisclosures: readonly DisclosureName[] = disclosureNames.filter(
  (name) => name !== 'code',
);

export function labelOfDisclosure(name: DisclosureName): string {
  return DISCLOSURES[name];
}

/** The label of a member of data; a member that no type of this list has is called by its own name. */
export function labelOfMember(name: string): string {
  return MEMBERS[name] ?? name;
}

/** The known members of an event's data with their labels; what is unknown (`""`, −1, `[]`) is left out. */
export function memberWords(
  data: Readonly<Record<string, EvidenceValue>>,
): { label: string; value: string }[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [{ label: labelOfMember(name), value: text }];
  });
}

function textOf(value: EvidenceValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value === -1 ? '' : String(value);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.every((item) => typeof item === 'string') ? value.join(', ') : listText(value);
}

function listText(list: readonly EvidenceValue[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

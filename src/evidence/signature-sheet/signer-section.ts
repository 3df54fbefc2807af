import type { SheetRow, SheetSection } from '#libs/pdf';
import { formatPhone } from '#libs/phone';
import type { JournalItem } from '../journal/journal-item.js';
import { PHONE_SOURCES } from './item-words.js';
import type { SheetFacts } from './sheet-facts.js';
import { sheetSigner } from './sheet-signers.js';
import { find, moment, moments, row, section, text } from './sheet-parts.js';

const DEVICE_NOTE =
  'IP-адрес и строка браузера — то, что видел сервер. Строки со звёздочкой * сообщило устройство клиента, ' +
  'сервис их не проверял.';

/** Who signed, how, and from what device (domain.md §4.3, items 4, 8, 9). */
export function signerSection(
  added: JournalItem,
  items: readonly JournalItem[],
  { timeZone, company, document }: Pick<SheetFacts, 'timeZone' | 'company' | 'document'>,
): SheetSection {
  const signed = signatureOf(added.signerId, items, document.id);
  const everybody = items.filter(({ type }) => type === 'signer.added');
  const opened = find(items, 'document.opened', added.signerId);
  const known = { ...added.disclosures, ...signed?.disclosures };
  const isEmployee = sheetSigner(added).isEmployee;
  const several = everybody.length > 1;
  const rows = [
    row('ФИО', known.fullName ?? '', true),
    row('Действует', isEmployee ? `за ${company.signatoryName}` : 'за себя'),
    row('Телефон', known.phone === undefined ? '' : formatPhone(known.phone)),
    row('Откуда номер', phoneOrigin(added, timeZone)),
    row('E-mail', known.email ?? ''),
    row(isEmployee ? 'ID сотрудника в CRM' : 'ID клиента в CRM', known.clientId ?? ''),
    row('Подписано', signed ? moments(signed.at, timeZone) : '', true),
    row('ID подписи', several ? text(signed?.data['signatureId']) : '', true),
    row('Способ', signed ? wayOfSigning(signed, items) : ''),
    row('IP-адрес при открытии', opened?.disclosures.ip ?? ''),
    ...deviceRows(signed),
  ];
  // Whose a row is must be seen where it stands: with several signers their rows look alike.
  const place = `${everybody.indexOf(added) + 1} из ${everybody.length}`;
  const title = several ? `Подписант ${place}` : 'Подписант';
  return { ...section(title, rows, DEVICE_NOTE), isWhole: true };
}

/** In a package each document has a signature of its own by the same signer. */
function signatureOf(
  signerId: string,
  items: readonly JournalItem[],
  documentId: string,
): JournalItem | undefined {
  const own = items.filter((item) => item.documentId === '' || item.documentId === documentId);
  return find(own, 'document.signed', signerId);
}

/** Where the number came from and since when it is this one (C-1). */
function phoneOrigin({ data, disclosures }: JournalItem, timeZone: string): string {
  const source = PHONE_SOURCES[text(data['phoneSource'])] ?? '';
  const field = disclosures.phoneField ? ` («${disclosures.phoneField}»)` : '';
  const changed = text(data['phoneChangedAt']);
  return changed === ''
    ? `${source}${field}`
    : `${source}${field}, не менялся с ${moment(changed, timeZone)}`;
}

/** Which of the ways: they do not prove the same (domain C-9). */
function wayOfSigning(signed: JournalItem, items: readonly JournalItem[]): string {
  const policy = find(items, 'request.created')?.data['codePolicy'];
  const entered =
    signed.data['method'] === 'reply'
      ? 'код прислан ответом на СМС с номера подписанта'
      : 'код введён на странице документа';
  const sent =
    policy === 'on-demand'
      ? 'код отправлен после открытия документа'
      : 'код отправлен вместе со ссылкой';
  return `${entered}; ${sent}`;
}

function deviceRows(signed: JournalItem | undefined): SheetRow[] {
  if (signed?.data['method'] === 'reply') {
    return [row('Устройство при подписании', 'не видно: подписано ответом на СМС')];
  }
  const { ip, userAgent, os, browser, screen, timezone, language, fingerprint } =
    signed?.disclosures ?? {};
  const joined = (...values: (string | undefined)[]): string => values.filter(Boolean).join(', ');
  return [
    row('IP-адрес при подписании', ip ?? ''),
    row('Браузер (как он назвал себя)', userAgent ?? ''),
    row('Система и браузер *', joined(os, browser)),
    row('Экран *', screen ?? ''),
    row('Часовой пояс и язык *', joined(timezone, language)),
    row('Отпечаток устройства *', fingerprint ?? ''),
  ];
}

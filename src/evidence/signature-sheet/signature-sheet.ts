import type { Sheet, SheetBlock, SheetRow, SheetSection } from '#libs/pdf';
import { formatPhone } from '#libs/phone';
import { momentText } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';
import { PHONE_SOURCES, WAYS_OF_ACCEPTANCE, wordsOf } from './item-words.js';
import { messageBlocks } from './messages-table.js';
import type { SheetFacts } from './sheet-facts.js';

/**
 * «Лист подписания» (domain.md §4.3): what a person needs to see that the document is signed, by whom,
 * how, and how to check it without us. Made of the journal, so it can say nothing that is not recorded.
 */
export function signatureSheet(facts: SheetFacts): Sheet {
  const { fingerprint, requestId, verifyUrl } = facts;
  return {
    title: 'Лист подписания',
    subtitle: [
      'Документ подписан простой электронной подписью',
      `Отправка ${requestId} · отпечаток документа ${fingerprint}`,
    ],
    runningHead: `Лист подписания · ${facts.document.title} № ${facts.document.number}`,
    check: { qr: verifyUrl, lines: ['Проверить подпись:', verifyUrl] },
    sections: [
      documentSection(facts),
      companySection(facts),
      ...signersOf(facts).map((added) => signerSection(facts, added)),
      agreementSection(facts),
      { title: 'Сообщения', blocks: messageBlocks(facts.items, facts.timeZone) },
      actionsSection(facts),
      journalSection(facts),
      lawSection(),
    ],
  };
}

function documentSection({ document, signatureId }: SheetFacts): SheetSection {
  return section('Документ', [
    row('Название', document.title, true),
    row('Номер', document.number),
    row('Объём', `${document.pages} стр., ${document.bytes} байт`),
    row('SHA-256 показанного файла', document.sha256),
    row('ID документа', document.id),
    row('ID подписи', signatureId, true),
  ]);
}

function companySection({ company, items, timeZone }: SheetFacts): SheetSection {
  const created = find(items, 'request.created');
  return section('Компания', [
    row('Наименование подписанта', company.signatoryName, true),
    ...(company.inn ? [row('ИНН', company.inn)] : []),
    row('Отправил', company.sender),
    ...(created ? [row('Время отправки', moment(created.at, timeZone))] : []),
  ]);
}

function signerSection({ items, timeZone }: SheetFacts, added: JournalItem): SheetSection {
  const signed = find(items, 'document.signed', added.signerId);
  const opened = find(items, 'document.opened', added.signerId);
  const { data, disclosures } = added;
  const source = PHONE_SOURCES[text(data['phoneSource'])] ?? '';
  const changed = text(data['phoneChangedAt']);
  const phone = signed?.disclosures.phone ?? disclosures.phone ?? '';
  const facts = section('Подписант', [
    row('ФИО', signed?.disclosures.fullName ?? disclosures.fullName ?? '', true),
    row('Действует', 'за себя'),
    row('Телефон', formatPhone(phone)),
    row('Откуда номер', changed ? `${source}, не менялся с ${moment(changed, timeZone)}` : source),
    ...(signed ? [row('Подписано', moments(signed.at, timeZone), true)] : []),
    row('Способ', `код из СМС введён на странице документа; ${codePolicy(items)}`),
    ...(opened ? [row('IP-адрес при открытии', opened.disclosures.ip ?? '')] : []),
    ...deviceRows(signed),
  ]);
  return { ...facts, blocks: [...facts.blocks, deviceNote] };
}

const deviceNote: SheetBlock = {
  kind: 'note',
  text: 'IP-адрес и строка браузера — то, что видел сервер. Строки со звёздочкой * сообщило устройство клиента, сервис их не проверял.',
};

/** Which of the two deliveries: they do not prove the same (domain C-9). */
function codePolicy(items: readonly JournalItem[]): string {
  return find(items, 'request.created')?.data['codePolicy'] === 'on-demand'
    ? 'код отправлен после открытия документа'
    : 'код отправлен вместе со ссылкой';
}

function deviceRows(signed: JournalItem | undefined): SheetRow[] {
  const { ip, userAgent, os, browser, screen, timezone, language, fingerprint } =
    signed?.disclosures ?? {};
  return [
    ['IP-адрес при подписании', ip],
    ['Браузер (как он назвал себя)', userAgent],
    ['Система и браузер *', [os, browser].filter(Boolean).join(', ')],
    ['Экран *', screen],
    ['Часовой пояс и язык *', [timezone, language].filter(Boolean).join(', ')],
    ['Отпечаток устройства *', fingerprint],
  ].flatMap(([label, value]) => (label && value ? [row(label, value)] : []));
}

function agreementSection({ agreement, items, timeZone }: SheetFacts): SheetSection {
  const accepted = find(items, 'agreement.accepted');
  const consents = items.filter(({ type }) => type === 'consent.given');
  return section('Соглашение об электронной подписи', [
    row('Документ', agreement.title),
    row(
      'Редакция',
      `№ ${agreement.version} от ${day(agreement.publishedAt.toISOString(), timeZone)}`,
    ),
    row('SHA-256 текста', text(accepted?.data['textSha256'])),
    row('Принято', accepted ? moments(accepted.at, timeZone) : ''),
    row('Как принято', WAYS_OF_ACCEPTANCE[text(accepted?.data['how'])] ?? ''),
    ...consents.map((consent) =>
      row('Согласие на обработку ПДн', `отдельной отметкой, ${moments(consent.at, timeZone)}`),
    ),
  ]);
}

function actionsSection({ items, timeZone }: SheetFacts): SheetSection {
  const rows = items.flatMap((item) => {
    const words = wordsOf(item);
    return words ? [[moment(item.at, timeZone), utc(item.at), words]] : [];
  });
  const columns = [
    { title: 'Местное время', share: 3 },
    { title: 'UTC', share: 2.4 },
    { title: 'Что произошло', share: 4.6 },
  ];
  return { title: 'Ход событий', blocks: [{ kind: 'table', columns, rows }] };
}

function journalSection({ items, requestId }: SheetFacts): SheetSection {
  const own = items.filter(({ stream }) => stream === `request/${requestId}`);
  const head = own.at(-1);
  return {
    title: 'Журнал',
    blocks: [
      {
        kind: 'rows',
        rows: [
          row('Событий в цепочке отправки', String(own.length)),
          row('SHA-256 последнего события', head?.hash ?? ''),
        ],
      },
      {
        kind: 'note',
        text: 'Каждое событие хранит SHA-256 предыдущего: изменить, убрать или вставить событие незаметно нельзя. Независимой отметки времени и публичного журнала у этого листа нет: время указано по часам сервиса.',
      },
    ],
  };
}

function lawSection(): SheetSection {
  const note: SheetBlock = {
    kind: 'note',
    text: 'Простая электронная подпись подтверждает факт её формирования определённым лицом (ч. 2 ст. 5 Федерального закона от 06.04.2011 № 63-ФЗ). Документ признаётся равнозначным бумажному с собственноручной подписью по соглашению сторон (ч. 2 ст. 6), правила определения подписавшего и хранения ключа в тайне — в соглашении (ст. 9).',
  };
  return { title: 'Основание', blocks: [note] };
}

function signersOf({ items }: SheetFacts): JournalItem[] {
  return items.filter(({ type }) => type === 'signer.added');
}

/** The last event of the type: of this signer, when one is named. */
function find(
  items: readonly JournalItem[],
  type: string,
  signerId?: string,
): JournalItem | undefined {
  return items.findLast(
    (item) => item.type === type && (signerId === undefined || item.signerId === signerId),
  );
}

function section(title: string, rows: readonly SheetRow[]): SheetSection {
  return { title, blocks: [{ kind: 'rows', rows: rows.filter(({ value }) => value !== '') }] };
}

function row(label: string, value: string, isStrong = false): SheetRow {
  return isStrong ? { label, value, isStrong } : { label, value };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function moment(at: string, timeZone: string): string {
  return momentText(new Date(at), timeZone);
}

/** Local time and UTC: nobody needs to count. */
function moments(at: string, timeZone: string): string {
  return `${moment(at, timeZone)} · ${utc(at)}`;
}

function utc(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

function day(at: string, timeZone: string): string {
  return moment(at, timeZone).slice(0, 10);
}

import type { Sheet, SheetSection } from '#libs/pdf';
import { counted } from '#libs/russian-text';
import { actionsSection } from './actions-section.js';
import { agreementSection } from './agreement-section.js';
import { messagesSection } from './messages-section.js';
import type { SheetFacts } from './sheet-facts.js';
import { day, find, moment, row, section } from './sheet-parts.js';
import { signerSection } from './signer-section.js';

/**
 * «Лист подписания» (domain.md §4.3): what a person needs to see that the document is signed, by whom,
 * how, and how to check it without us. Made of the journal, so it can say nothing that is not recorded.
 */
export function signatureSheet(facts: SheetFacts): Sheet {
  const { document, items, timeZone, verifyUrl } = facts;
  const signed = find(items, 'document.signed');
  const signers = items.filter(({ type }) => type === 'signer.added');
  return {
    title: 'Лист подписания',
    subtitle: [
      'Документ подписан простой электронной подписью',
      ...(signed ? [`По журналу сервиса на ${moment(signed.at, timeZone)}`] : []),
    ],
    runningHead: `Лист подписания · ${document.title} № ${document.number}`,
    check: { qr: verifyUrl, lines: ['Проверить подпись:', verifyUrl] },
    sections: [
      documentSection(facts),
      companySection(facts),
      ...signers.map((added) => signerSection(added, items, facts)),
      agreementSection(facts),
      messagesSection(items, timeZone),
      actionsSection(facts),
      journalSection(facts),
      lawSection(facts),
    ],
  };
}

const BY_SENDING =
  'простая электронная подпись: документ подписан за компанию отправкой, ключ — логин и пароль сотрудника';
const OUTSIDE_TIME = 'отметка времени RFC 3161 стороннего сервиса, в печати файла';
const OWN_TIME = 'нет: время указано по часам сервиса';

function documentSection({ document, timeZone, items, ...facts }: SheetFacts): SheetSection {
  const pages = counted(document.pages, ['страница', 'страницы', 'страниц']);
  const bytes = document.bytes.toString().replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return section('Документ', [
    row('Название', document.title, true),
    row('Номер и дата', `№\u00a0${document.number} от ${day(document.createdAt, timeZone)}`),
    row('Объём', `${pages}, ${bytes} байт`),
    row('SHA-256 показанного файла', document.sha256),
    row('Отпечаток (он же в СМС)', facts.fingerprint),
    row('ID документа', document.id),
    row('ID отправки', facts.requestId),
    row('Подписан вместе с', facts.signedTogether.join('; ')),
    row('ID подписи', isByOne(items) ? facts.signatureId : '', true),
  ]);
}

/** The signatures of several stand with their signers. */
function isByOne(items: SheetFacts['items']): boolean {
  return items.filter(({ type }) => type === 'signer.added').length < 2;
}

function companySection({ company, items, timeZone }: SheetFacts): SheetSection {
  const created = find(items, 'request.created');
  return section('Компания', [
    row('Наименование подписанта', company.signatoryName, true),
    row('ИНН', company.inn),
    row('Отправил', company.sender),
    row('Время отправки', created ? moment(created.at, timeZone) : ''),
    row('Подпись компании', company.signedBySending ? BY_SENDING : ''),
  ]);
}

function journalSection({ items, requestId, log }: SheetFacts): SheetSection {
  const own = items.filter(({ stream }) => stream === `request/${requestId}`);
  const root = `${log.root.slice(0, 16)}…`;
  const written = section(
    'Журнал и печать файла',
    [
      row('Событий в цепочке отправки', String(own.length)),
      row('SHA-256 последнего события', own.at(-1)?.hash ?? ''),
      row('Публичный журнал', log.origin),
      row('Запись о подписи в нём', `№\u00a0${log.index}`),
      row(
        'Контрольная точка журнала',
        `записей: ${log.size}, корень ${root} (полностью — во вложении)`,
      ),
      row('Печать файла', 'технический опечатывающий ключ оператора сервиса, PAdES'),
      row('Независимое время', log.hasIndependentTime ? OUTSIDE_TIME : OWN_TIME),
    ],
    'Каждое событие хранит SHA-256 предыдущего и стоит в журнале, который можно только дополнять: изменить, ' +
      'убрать или вставить событие незаметно нельзя. События, доказательства и показанный файл вложены в этот ' +
      'PDF, как проверить их без сервиса — в README.txt. Печать показывает, что файл не изменён; кто подписал ' +
      'документ, показывают журнал и соглашение.',
  );
  return { ...written, isWhole: true };
}

function lawSection({ agreement, timeZone }: SheetFacts): SheetSection {
  const version = `редакция №\u00a0${agreement.version} от ${day(agreement.publishedAt, timeZone)}`;
  const text =
    'Простая электронная подпись подтверждает факт её формирования определённым лицом (ч. 2 ст. 5 ' +
    'Федерального закона от 06.04.2011 №\u00a063-ФЗ). Документ признаётся равнозначным бумажному с ' +
    `собственноручной подписью по соглашению сторон (ч. 2 ст. 6): ${version}. Правила определения ` +
    'подписавшего и обязанность хранить код в тайне — в том же соглашении (ст. 9).';
  return { title: 'Основание', blocks: [{ kind: 'note', text }] };
}

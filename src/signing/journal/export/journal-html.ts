import { momentText } from '#libs/russian-text';
import {
  exportedDisclosures,
  labelOfDisclosure,
  memberWords,
  type StreamCheck,
  wordsOfType,
} from '../../../evidence/index.js';
import type { ExportedItem, JournalExport, JournalSubject } from './journal-export.js';
import { html, type Markup } from './markup.js';
import { JOURNAL_STYLES } from './journal-styles.js';

/**
 * The export as pages for people: what it is and whether the chains hold, then every event.
 * @param jsonSha256 of the JSON form that the file carries
 */
export function journalHtml(journal: JournalExport, jsonSha256: string): string {
  const { number, items, timeZone } = journal;
  const rows = items.map((item, index) => eventRow(item, index + 1, timeZone));
  return html`<!doctype html>
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <title>Выгрузка из системного журнала № ${number}</title>
        <style>
          @page { @bottom-left { content: 'Выгрузка из системного журнала № ${number}'; } }
          ${JOURNAL_STYLES}
        </style>
      </head>
      <body>
        <h1>Выгрузка из системного журнала</h1>
        ${headPart(journal, jsonSha256)} ${chainsPart(journal.chains)}
        <h2>События: ${items.length}</h2>
        <table class="events">
          <thead>
            <tr>
              <th class="index">№</th>
              <th class="time">Время</th>
              <th class="what">Событие</th>
              <th class="facts">Подробности</th>
              <th class="person">Данные</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </body>
    </html>`.text;
}

function headPart(journal: JournalExport, jsonSha256: string): Markup {
  const { number, exportedAt, company, timeZone, subject } = journal;
  const rows = [
    ['Номер выгрузки', number],
    ['Дата', momentText(exportedAt, timeZone)],
    ['Организация', [company.name, company.inn && `ИНН ${company.inn}`].filter(Boolean).join(', ')],
    ...subjectRows(subject, timeZone),
    ['SHA-256 этой выгрузки в виде JSON', jsonSha256],
  ] as const;
  return html`<table class="head">
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th>${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
    <p class="note">
      Та же выгрузка в виде JSON вложена в этот файл (journal.json): по ней вид для людей можно
      сверить программой. Время событий указано по часам сервера; порядок внутри цепочки задаёт
      номер. Одноразовые коды в журнале не хранятся и в выгрузке не показаны. Сведения об устройстве
      (экран, часовой пояс, язык, отпечаток) сообщает браузер клиента.
    </p>`;
}

function subjectRows(subject: JournalSubject, timeZone: string): [string, string][] {
  const { documentId, documentName, contactId, phone, from, to } = subject;
  const since = from ? `с ${momentText(from, timeZone)}` : '';
  const until = to ? `по ${momentText(to, timeZone)}` : '';
  const period = [since, until].filter(Boolean).join(' ') || 'всё время';
  const rows: [string, string][] = [
    ['Документ', [documentName, documentId].filter(Boolean).join(', ')],
    ['Контакт', contactId ?? ''],
    ['Телефон', phone ?? ''],
    ['Период', period],
  ];
  return rows.filter(([, value]) => value !== '');
}

function chainsPart(chains: readonly StreamCheck[]): Markup {
  const broken = chains.filter(({ ok }) => !ok).length;
  const verdict =
    broken === 0
      ? html`<p class="good">Все цепочки событий проверены и целы: ${chains.length}.</p>`
      : html`<p class="bad">Повреждено цепочек: ${broken} из ${chains.length}.</p>`;
  const rows = chains.map(
    ({ stream, count, head, ok, error }) =>
      html`<tr>
        <td class="code">${stream}</td>
        <td>${count}</td>
        <td class="code">${head}</td>
        <td class="${ok ? 'good' : 'bad'}">${ok ? 'цела' : (error?.message ?? 'нарушена')}</td>
      </tr>`,
  );
  return html`<h2>Цепочки событий</h2>
    ${verdict}
    <table class="chains">
      <thead>
        <tr>
          <th>Цепочка</th>
          <th>Событий</th>
          <th>Хеш последнего события</th>
          <th>Проверка</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function eventRow(item: ExportedItem, index: number, timeZone: string): Markup {
  const { title, meaning } = wordsOfType(item.type);
  const { at, stream, seq, hash, place } = item;
  const local = at === '' ? '' : momentText(new Date(at), timeZone);
  const inLog = place ? ` · журнал ${place.origin}, № ${place.index}` : '';
  return html`<tr>
      <td class="index">${index}</td>
      <td class="time"><b>${local}</b><br />${at.slice(0, 23).replace('T', ' ')} UTC</td>
      <td class="what"><b>${title}</b> <span class="code">${item.type}</span><br />${meaning}</td>
      <td class="facts">${pairs(factsOf(item))}</td>
      <td class="person">${pairs(personOf(item))}</td>
    </tr>
    <tr class="place">
      <td></td>
      <td colspan="4" class="code">${stream} № ${seq} · хеш ${hash}${inLog}</td>
    </tr>`;
}

type Pair = readonly [label: string, value: string];

function factsOf({ documentId, docSha256, signerId, data }: ExportedItem): Pair[] {
  const subject: Pair[] = [
    ['документ', documentId],
    ['SHA-256 документа', docSha256],
    ['подписант', signerId],
  ];
  return [
    ...subject.filter(([, value]) => value !== ''),
    ...memberWords(data).map(({ label, value }): Pair => [label, value]),
  ];
}

function personOf({ disclosures }: ExportedItem): Pair[] {
  return exportedDisclosures.flatMap((name): Pair[] => {
    const value = disclosures[name];
    return value === undefined ? [] : [[labelOfDisclosure(name), value]];
  });
}

function pairs(list: readonly Pair[]): readonly Markup[] {
  return list.map(
    ([label, value]) => html`<div><span class="label">${label}</span> ${value}</div>`,
  );
}

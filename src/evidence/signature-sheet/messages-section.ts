import type { SheetBlock, SheetSection } from '#libs/pdf';
import { shortName, splitFullName } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';
import { type MessageWay, messageWay } from '../journal/message-way.js';
import { clock, text, zone } from './sheet-parts.js';
import { sheetSigners } from './sheet-signers.js';

const PURPOSES: Readonly<Record<string, string>> = {
  'link-code': 'ссылка и код',
  link: 'ссылка',
  code: 'код',
  reminder: 'напоминание',
  copy: 'экземпляр',
  answer: 'ответ на СМС клиента',
};

/**
 * Each SMS with its way, what the operator's own records can be asked by (C-7), and its text. The code and
 * the link are masked where it is kept, so they are never here.
 */
export function messagesSection(items: readonly JournalItem[], timeZone: string): SheetSection {
  const queued = items.filter(({ type }) => type === 'sms.queued');
  const texts = new Set(queued.flatMap(({ disclosures }) => disclosures.text ?? []));
  const zoneOfTable = zone(queued[0]?.at ?? '1970-01-01', timeZone);
  const table: SheetBlock = {
    kind: 'table',
    columns: [
      { title: 'СМС', share: 2.6 },
      { title: 'Отправитель', share: 1.4 },
      { title: 'Шлюз и номер сообщения у него', share: 3.6 },
      { title: `Передано, ${zoneOfTable}`, share: 2.3 },
      { title: 'Итог', share: 2.4 },
    ],
    rows: queued.map((message) => messageRow(message, items, timeZone)),
  };
  const notes = [...texts].map((words): SheetBlock => ({ kind: 'note', text: `Текст: ${words}` }));
  return { title: 'Сообщения', blocks: [table, ...notes], isWhole: true };
}

function messageRow(
  { data, disclosures, signerId }: JournalItem,
  items: readonly JournalItem[],
  timeZone: string,
): string[] {
  const way = messageWay(items, text(data['messageId']));
  const { submitted } = way;
  const gateway = text(submitted?.data['gateway']);
  const providerId = submitted?.disclosures.providerMessageId ?? '';
  // The SMS with a code that may be answered is one with a code.
  const isCode = data['purpose'] === 'answer' && text(data['challengeId']) !== '';
  const signers = sheetSigners(items);
  const whose = signers.size > 1 ? (signers.get(signerId)?.fullName ?? '') : '';
  const purpose = PURPOSES[isCode ? 'code' : text(data['purpose'])] ?? '';
  return [
    [whose && shortName(splitFullName(whose)), purpose, `частей: ${text(data['segments'])}`]
      .filter(Boolean)
      .join('\n'),
    disclosures.sender ?? '',
    [gateway, providerId].filter(Boolean).join(': '),
    submitted ? clock(submitted.at, timeZone) : '—',
    outcomeOf(way, timeZone),
  ];
}

function outcomeOf(
  { delivered, failed, isUnknown, submitted }: MessageWay,
  timeZone: string,
): string {
  if (delivered) return `доставлено ${clock(delivered.at, timeZone)}`;
  if (failed) return 'не доставлено';
  if (isUnknown) return 'неизвестно';
  return submitted ? 'отчёта пока нет' : 'в очереди';
}

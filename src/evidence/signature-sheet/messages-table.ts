import type { SheetBlock } from '#libs/pdf';
import { momentText } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';

const PURPOSES: Readonly<Record<string, string>> = {
  'link-code': 'ссылка и код',
  link: 'ссылка',
  code: 'код',
  reminder: 'напоминание',
  copy: 'код для копии',
  answer: 'ответ',
};

/**
 * Each SMS with its way, what the operator's own records can be asked by (C-7), and its text. The code and
 * the link are masked where it is kept, so they are never here.
 */
export function messageBlocks(items: readonly JournalItem[], timeZone: string): SheetBlock[] {
  const queued = items.filter(({ type }) => type === 'sms.queued');
  const texts = new Set(queued.flatMap(({ disclosures }) => disclosures.text ?? []));
  return [
    messagesTable(queued, items, timeZone),
    ...[...texts].map((text): SheetBlock => ({ kind: 'note', text: `Текст: ${text}` })),
  ];
}

function messagesTable(
  queued: readonly JournalItem[],
  items: readonly JournalItem[],
  timeZone: string,
): SheetBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'СМС', share: 2 },
      { title: 'Частей', share: 1 },
      { title: 'Номер у шлюза', share: 3.4 },
      { title: 'Передано', share: 2.6 },
      { title: 'Итог', share: 2.8 },
    ],
    rows: queued.map((message) => messageRow(message, items, timeZone)),
  };
}

function messageRow(
  message: JournalItem,
  items: readonly JournalItem[],
  timeZone: string,
): string[] {
  const { messageId, purpose, segments } = message.data;
  const own = items.filter((item) => item.data['messageId'] === messageId);
  const submitted = own.find(({ type }) => type === 'sms.submitted');
  const gateway = submitted ? shown(submitted.data['gateway']) : '';
  const providerId = submitted?.disclosures.providerMessageId ?? '';
  return [
    PURPOSES[shown(purpose)] ?? '',
    shown(segments),
    [gateway, providerId].filter(Boolean).join(': '),
    submitted ? momentText(new Date(submitted.at), timeZone) : '—',
    outcomeOf(own, timeZone),
  ];
}

function outcomeOf(own: readonly JournalItem[], timeZone: string): string {
  const delivered = own.find(({ type }) => type === 'sms.delivered');
  if (delivered) return `доставлено ${momentText(new Date(delivered.at), timeZone)}`;
  if (own.some(({ type }) => type === 'sms.failed')) return 'не доставлено';
  if (own.some(({ type }) => type === 'sms.unknown')) return 'неизвестно';
  return own.some(({ type }) => type === 'sms.submitted') ? 'отчёта пока нет' : 'в очереди';
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import {
  exportedDisclosures,
  labelOfDisclosure,
  memberWords,
  type StreamCheck,
  wordsOfType,
} from '../../../evidence/index.js';
import { momentText } from '#libs/russian-text';
import { csvFile } from './csv.js';
import type { ExportedItem, JournalExport } from './journal-export.js';

const HEAD = [
  'Время UTC',
  'Время организации',
  'Событие',
  'Вид события',
  'Пояснение',
  'Подробности',
  'Цепочка',
  'Номер в цепочке',
  'Документ',
  'SHA-256 документа',
  'Подписант',
  ...exportedDisclosures.map(labelOfDisclosure),
  'Хеш события',
  'Журнал',
  'Номер в журнале',
  'Цепочка цела',
  'Событий в цепочке',
  'Хеш последнего события цепочки',
];

/** One line per event, each complete in itself: whatever a spreadsheet sorts or filters away, the rest still says all. */
export function journalCsv({ items, chains, timeZone }: JournalExport): Buffer {
  const checks = new Map(chains.map((check) => [check.stream, check]));
  return csvFile([HEAD, ...items.map((item) => row(item, checks.get(item.stream), timeZone))]);
}

function row(item: ExportedItem, check: StreamCheck | undefined, timeZone: string): string[] {
  const { title, meaning } = wordsOfType(item.type);
  return [
    item.at,
    item.at === '' ? '' : momentText(new Date(item.at), timeZone),
    title,
    item.type,
    meaning,
    memberWords(item.data)
      .map(({ label, value }) => `${label}: ${value}`)
      .join('; '),
    item.stream,
    String(item.seq),
    item.documentId,
    item.docSha256,
    item.signerId,
    ...exportedDisclosures.map((name) => item.disclosures[name] ?? ''),
    item.hash,
    item.place?.origin ?? '',
    item.place ? String(item.place.index) : '',
    check?.ok ? 'да' : `нет: ${check?.error?.message ?? 'не проверена'}`,
    String(check?.count ?? ''),
    check?.head ?? '',
  ];
}

import type { SheetBlock, SheetSection } from '#libs/pdf';
import { counted } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';
import { wordsOf } from './item-words.js';
import type { SheetFacts } from './sheet-facts.js';
import { clock, utc, zone } from './sheet-parts.js';
import { type SheetSigner, sheetSigners } from './sheet-signers.js';

type Signers = ReadonlyMap<string, SheetSigner>;

/**
 * What was done with this document and when, by local time and by UTC (domain.md §4.3, item 7). Of several signers
 * each act names its own.
 */
export function actionsSection({
  items,
  document,
  timeZone,
}: Pick<SheetFacts, 'items' | 'document' | 'timeZone'>): SheetSection {
  const signers = sheetSigners(items);
  const own = items.filter(({ documentId }) => documentId === '' || documentId === document.id);
  const listed = own.flatMap((item) => {
    const words = wordsOf(item);
    return words === undefined ? [] : [{ item, words: actOf(words, item, signers) }];
  });
  const columns = [
    { title: `Время, ${zone(listed[0]?.item.at ?? '1970-01-01', timeZone)}`, share: 2.6 },
    { title: 'Время, UTC', share: 2.6 },
    { title: 'Что произошло', share: 4.8 },
  ];
  const rows = listed.map(({ item, words }) => [clock(item.at, timeZone), utc(item.at), words]);
  return {
    title: 'Ход событий',
    blocks: [{ kind: 'table', columns, rows }, ...fetchesNote(items)],
  };
}

function actOf(words: string, { signerId }: JournalItem, signers: Signers): string {
  const signer = signers.get(signerId);
  if (!signer || signers.size < 2) return words;
  const act = signer.isEmployee ? words.replace(/^Клиент /u, 'Сотрудник ') : words;
  return `${act} (${signer.fullName})`;
}

/** Links are fetched by programs, too: the number is a fact, and nothing more is made of it. */
function fetchesNote(items: readonly JournalItem[]): SheetBlock[] {
  const fetches = items.filter(({ type }) => type === 'link.fetched').length;
  if (fetches === 0) return [];
  const times = counted(fetches, ['раз', 'раза', 'раз']);
  const text = `Страница по ссылке запрашивалась ${times}: так делают и программы предпросмотра, о действиях человека это не говорит.`;
  return [{ kind: 'note', text }];
}

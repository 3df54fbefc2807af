import type { SheetBlock, SheetSection } from '#libs/pdf';
import { counted } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';
import { wordsOf } from './item-words.js';
import { clock, utc, zone } from './sheet-parts.js';

/** What was done and when, by local time and by UTC (domain.md §4.3, item 7). */
export function actionsSection(items: readonly JournalItem[], timeZone: string): SheetSection {
  const listed = items.flatMap((item) => {
    const words = wordsOf(item);
    return words === undefined ? [] : [{ item, words }];
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

/** Links are fetched by programs, too: the number is a fact, and nothing more is made of it. */
function fetchesNote(items: readonly JournalItem[]): SheetBlock[] {
  const fetches = items.filter(({ type }) => type === 'link.fetched').length;
  if (fetches === 0) return [];
  const times = counted(fetches, ['раз', 'раза', 'раз']);
  const text = `Страница по ссылке запрашивалась ${times}: так делают и программы предпросмотра, о действиях человека это не говорит.`;
  return [{ kind: 'note', text }];
}

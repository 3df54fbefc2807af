import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, info, verdict } from '../finding.js';
import { momentOf, textIn } from '../reading-items.js';

/** Looks that are written out one by one; the rest is only counted. */
const LISTED = 8;

const LOOKS: Readonly<Record<string, string>> = {
  journal: 'журнал',
  'signed-pdf': 'подписанный файл',
  'original-pdf': 'исходный файл',
  dossier: 'досье',
};

/** C-12: nothing was erased, and everybody who looked is known. */
export function evidenceKeepingFinding(facts: DisputeFacts): Finding {
  const erased = facts.items.filter(({ type }) => type === 'data.erased');
  const reads = facts.items.filter(({ type }) => type === 'evidence.read');
  const exports = facts.items.filter(({ type }) => type === 'dossier.exported');
  return finding('C-12', [
    erasurePart(facts, erased),
    readPart(facts, reads),
    info('Выгрузки досье', exports.length === 0 ? 'Не было' : linesOf(facts, exports)),
  ]);
}

function erasurePart({ timeZone }: DisputeFacts, erased: readonly JournalItem[]): FindingPart {
  const lines = erased.map(
    (item) => `${momentOf(item.at, timeZone)}, основание: ${textIn(item, 'basis')}`,
  );
  return verdict(
    'Доказательства не удалялись',
    erased.length === 0,
    erased.length === 0 ? 'Удалений нет' : lines.join('; '),
  );
}

/** Whoever looks leaves an event of its own, in the order of the chain. */
function readPart(facts: DisputeFacts, reads: readonly JournalItem[]): FindingPart {
  return info('Кто просматривал', reads.length === 0 ? 'Никто' : linesOf(facts, reads));
}

function linesOf({ timeZone }: DisputeFacts, items: readonly JournalItem[]): string {
  const lines = items.slice(0, LISTED).map((item) => {
    const what = textIn(item, 'what');
    const object = what === '' ? '' : `, ${LOOKS[what] ?? what}`;
    return `${momentOf(item.at, timeZone)} — ${textIn(item, 'by')}${object}`;
  });
  const rest = items.length - lines.length;
  return rest > 0 ? `${lines.join('; ')}; и ещё ${rest}` : lines.join('; ');
}

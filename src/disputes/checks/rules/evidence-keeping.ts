import { counted } from '#libs/russian-text';
import type { JournalItem } from '../../../evidence/index.js';
import type { DisputeFacts } from '../dispute-facts.js';
import { type Finding, type FindingPart, finding, info, verdict } from '../finding.js';
import { momentOf, textIn } from '../reading-items.js';

/** Lines that are written out; the rest is only counted. */
const LISTED = 8;

const LOOKS: Readonly<Record<string, string>> = {
  journal: 'журнал',
  'signed-pdf': 'подписанный файл',
  'original-pdf': 'исходный файл',
  dossier: 'досье',
  dispute: 'материалы спора',
  'dispute-protocol': 'протокол комиссии',
  'dispute-scan': 'скан протокола',
  'dispute-annex': 'приложение к протоколу',
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

/** Whoever looks leaves an event of its own; told by person and object, in the order of the first look. */
function readPart(facts: DisputeFacts, reads: readonly JournalItem[]): FindingPart {
  return info('Кто просматривал', reads.length === 0 ? 'Никто' : linesOf(facts, reads));
}

function linesOf(facts: DisputeFacts, items: readonly JournalItem[]): string {
  const groups = Map.groupBy(items, (item) => `${textIn(item, 'by')} ${textIn(item, 'what')}`);
  const lines = [...groups.values()].map((looks) => lineOf(facts, looks));
  const rest = lines.length - LISTED;
  const shown = lines.slice(0, LISTED).join('\n');
  return rest > 0 ? `${shown}\nи ещё строк: ${rest}` : shown;
}

/** «Петрова А. С.: журнал, 24.11.2026 14:05:07 МСК (UTC+3)», with the number of looks where there are several. */
function lineOf({ people, timeZone }: DisputeFacts, looks: readonly JournalItem[]): string {
  const [first] = looks;
  const by = textIn(first, 'by');
  const what = textIn(first, 'what');
  const who = people.get(by) ?? STRANGERS[by] ?? `не сотрудник организации (${by})`;
  const object = what === '' ? '' : ` — ${LOOKS[what] ?? what}`;
  const times =
    looks.length === 1 ? '' : `, ${counted(looks.length, ['раз', 'раза', 'раз'])}, впервые`;
  return `${who}${object}${times}, ${momentOf(first?.at ?? '', timeZone)}`;
}

const STRANGERS: Readonly<Record<string, string>> = { system: 'Signet, автоматически' };

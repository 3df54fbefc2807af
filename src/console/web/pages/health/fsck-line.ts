import type { HealthLine, Judge } from './health-line.js';
import type { EvidenceCheck } from './health-queries.js';

type Finding = NonNullable<EvidenceCheck['report']>['findings'][number];

/** The check runs every night: after so long one was missed. */
const LATE_MS = 36 * 3_600_000;
/** Shown of the findings; the whole list is of interest to programs. */
const SHOWN = 20;

export function fsckLine({ report }: EvidenceCheck, { words, now, at }: Judge): HealthLine {
  const { fsck } = words;
  const base = { id: 'fsck', title: fsck.title };
  if (!report) return { ...base, level: 'warning', facts: [fsck.none], act: fsck.noneAct };
  const { ok, checkedAt, counts, findings } = report;
  const moment = at(checkedAt);
  if (!ok) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return {
      ...base,
      level: 'broken',
      facts: [fsck.broken(moment, errors.length), ...listed(errors, fsck.more)],
      act: fsck.act,
    };
  }
  const isLate = now.getTime() - Date.parse(checkedAt) > LATE_MS;
  const facts = isLate
    ? [fsck.old(moment)]
    : [fsck.whole(moment, counts['events'] ?? 0, counts['files'] ?? 0)];
  return {
    ...base,
    level: isLate ? 'warning' : 'good',
    facts,
    ...(isLate ? { act: fsck.oldAct } : {}),
  };
}

function listed(findings: readonly Finding[], more: (count: number) => string): string[] {
  const shown = findings.slice(0, SHOWN).map(({ message, place }) => {
    const where = placeOf(place);
    return where === '' ? message : `${message} (${where})`;
  });
  return findings.length > SHOWN ? [...shown, more(findings.length - SHOWN)] : shown;
}

function placeOf({ stream, seq, type, file, origin }: Finding['place']): string {
  const chain = [stream, seq === undefined ? undefined : `№ ${String(seq)}`, type];
  return [...chain, origin, file].filter(Boolean).join(' ');
}

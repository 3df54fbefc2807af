import type { Finding, FindingPlace } from './finding.js';
import type { FsckReport } from './run-fsck.js';

/** The report for people: what was looked at, then each finding in a line that names its place. */
export function fsckText({ ok, checkedAt, counts, findings, totals }: FsckReport): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const notes = findings.filter(({ severity }) => severity === 'info');
  const lines = [
    `Проверка доказательств, ${checkedAt}`,
    `Цепочек ${counts.streams}, событий ${counts.events}, значений ${counts.disclosures}; листьев ${counts.leaves}, чекпойнтов ${counts.checkpoints}, файлов журнала ${counts.tiles}, меток времени ${counts.timestamps}; файлов ${counts.files}, печатей ${counts.seals}.`,
    ...errors.map((finding) => `✗ ${lineOf(finding)}`),
    ...notes.map((finding) => `· ${lineOf(finding)}`),
    ...moreThanListed(findings, totals),
    ok ? 'Всё цело.' : 'НАЙДЕНЫ НАРУШЕНИЯ.',
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf({ code, place, message }: Finding): string {
  const where = placeText(place);
  return `${code}${where === '' ? '' : ` [${where}]`}: ${message}`;
}

/** The place in one breath: `request/… № 5 document.signed, событие …`. */
function placeText({
  stream,
  seq,
  type,
  eventId,
  origin,
  index,
  size,
  file,
}: FindingPlace): string {
  const chain = [stream, seq === undefined ? undefined : `№ ${seq}`, type]
    .filter(Boolean)
    .join(' ');
  const log = [
    origin,
    index === undefined ? undefined : `лист ${index}`,
    size === undefined ? undefined : `размер ${size}`,
  ]
    .filter(Boolean)
    .join(' ');
  return [chain, log, file, eventId === undefined ? undefined : `событие ${eventId}`]
    .filter(Boolean)
    .join(', ');
}

function moreThanListed(findings: FsckReport['findings'], totals: FsckReport['totals']): string[] {
  return Object.entries(totals).flatMap(([code, total]) => {
    const listed = findings.filter((finding) => finding.code === code).length;
    return total > listed ? [`  … и ещё ${total - listed} × ${code}`] : [];
  });
}

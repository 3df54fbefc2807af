import type { HealthLine, Judge, Level } from './health-line.js';
import type { Component, JobSummary, SealStatus, SmsBalance } from './health-queries.js';

/** A certificate takes weeks to order. */
const SOON_DAYS = 45;
/** Work that is due for longer than this is not being done. */
const STUCK_MS = 10 * 60_000;

export function sealLine(seal: SealStatus, { words, at }: Judge): HealthLine {
  const { seal: said } = words;
  const isOver = seal.daysLeft < 0;
  const level: Level = isOver ? 'broken' : seal.daysLeft < SOON_DAYS ? 'warning' : 'good';
  const until = at(seal.validTo);
  return {
    id: 'seal',
    title: said.title,
    level,
    facts: [
      isOver ? said.ended(until) : said.valid(until, seal.daysLeft),
      ...(seal.isOwn ? [said.own] : []),
      seal.lastSealedAt === null ? said.never : said.last(at(seal.lastSealedAt)),
    ],
    ...(level === 'good' ? {} : { act: said.act }),
    details: [
      [said.subject, seal.subject],
      [said.issuer, seal.issuer],
    ],
  };
}

export function jobsLine(jobs: JobSummary, { words, now, at }: Judge): HealthLine {
  const { jobs: said } = words;
  const { waiting, running, scheduled, dead, oldestWaiting, deadByHandler } = jobs;
  const isStuck = oldestWaiting !== null && now.getTime() - Date.parse(oldestWaiting) > STUCK_MS;
  const level: Level = isStuck ? 'broken' : dead > 0 ? 'warning' : 'good';
  return {
    id: 'jobs',
    title: said.title,
    level,
    facts: [
      ...(isStuck ? [said.stuck] : []),
      said.counts(waiting, running, scheduled, dead),
      ...(oldestWaiting === null ? [] : [said.oldest(at(oldestWaiting))]),
    ],
    ...(isStuck ? { act: said.stuckAct } : dead > 0 ? { act: said.dead } : {}),
    details: deadByHandler.map(({ handler, count }) => [handler, String(count)] as const),
  };
}

export function smsLines(
  balances: readonly SmsBalance[],
  { words, at }: Judge,
  sumOf: (kopecks: number) => string,
): HealthLine[] {
  const { sms } = words;
  if (balances.length === 0)
    return [{ id: 'sms', title: sms.noneTitle, level: 'good', facts: [sms.none] }];
  return balances.map(({ gateway, kopecks, askedAt, lowSince }) => {
    const level: Level = kopecks <= 0 ? 'broken' : lowSince === null ? 'good' : 'warning';
    return {
      id: `sms-${gateway}`,
      title: sms.title(gateway),
      level,
      facts: [
        ...(kopecks <= 0 ? [sms.empty] : []),
        sms.left(sumOf(kopecks), at(askedAt)),
        ...(lowSince === null ? [] : [sms.low(at(lowSince))]),
      ],
      ...(level === 'good' ? {} : { act: sms.lowAct }),
    };
  });
}

export function componentLine({ name, state, reason }: Component, { words }: Judge): HealthLine {
  const base = { id: name, title: words.component[name] };
  if (state === 'ok') return { ...base, level: 'good', facts: [words.componentOk] };
  if (state === 'unused') return { ...base, level: 'good', facts: [words.componentUnused] };
  return {
    ...base,
    level: 'broken',
    facts: [words.componentBroken(reason)],
    act: words.componentAct[name],
  };
}

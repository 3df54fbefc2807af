import type { HealthLine, Judge, Level } from './health-line.js';
import type { LogKey, LogStatus } from './health-queries.js';

const LEVELS: Readonly<Record<string, Level>> = {
  running: 'good',
  delayed: 'warning',
  none: 'warning',
};

/** The log of evidence, and the outside time over it. */
export function logLines(status: LogStatus, keys: readonly LogKey[], judge: Judge): HealthLine[] {
  return [logLine(status, keys, judge), timeLine(status, judge)];
}

function logLine(status: LogStatus, keys: readonly LogKey[], { words, at }: Judge): HealthLine {
  const { state, checkpoint, waiting, message } = status;
  const { log } = words;
  const act = log.act[state];
  return {
    id: 'log',
    title: log.title,
    level: LEVELS[state] ?? 'broken',
    facts: [
      log.state[state] ?? log.running(checkpoint?.size ?? 0, waiting),
      checkpoint ? log.checkpoint(at(checkpoint.publishedAt)) : log.noCheckpoint,
      ...(message ? [message] : []),
    ],
    ...(act === undefined ? {} : { act }),
    details: keys.map(({ origin, vkey }) => [origin, vkey] as const),
  };
}

function timeLine(status: LogStatus, { words, at }: Judge): HealthLine {
  const { time } = words;
  const { timestampsConfigured, timestamped, timestampFailure, timestampFailedAt } = status;
  const base = { id: 'time', title: time.title };
  if (!timestampsConfigured)
    return { ...base, level: 'warning', facts: [time.none], act: time.noneAct };
  const last = timestamped?.tsaTime ? [time.given(at(timestamped.tsaTime))] : [time.waits];
  if (timestampFailure === null) return { ...base, level: 'good', facts: last };
  const failed = timestampFailedAt === null ? [] : [time.failed(at(timestampFailedAt))];
  return { ...base, level: 'warning', facts: [...failed, ...last], act: time.failedAct };
}

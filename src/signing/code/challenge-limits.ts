/** Comparisons a code may fail (SEC-2). */
export const MAX_ATTEMPTS = 5;
/** A code that came with the link lives as long as the link, but not longer than this. */
export const WITH_LINK_LIFE_MS = 72 * 3_600_000;
/** A code that was asked for on the page. */
export const ON_DEMAND_LIFE_MS = 10 * 60_000;

const HOUR_MS = 3_600_000;
/** Per request and signer: keeps guessing under 60 tries in a million (SEC-2). */
const LIMITS = [
  { withinMs: HOUR_MS, codes: 3 },
  { withinMs: 24 * HOUR_MS, codes: 6 },
  { withinMs: Number.POSITIVE_INFINITY, codes: 12 },
] as const;

/** Pauses before the second, third and any later SMS (SEC-3), in seconds. */
const PAUSES = [60, 120, 300] as const;

/**
 * Seconds until one more code may be made, given when the earlier ones were: 0 when it may be now, Infinity when it
 * never may. Those that were given rightly (`proven`) proved the phone and count only for the hour and the day: a
 * guesser has none of them.
 */
export function secondsToIssue(earlier: readonly Date[], now: Date, proven = 0): number {
  const times = earlier.map((at) => at.getTime()).toSorted((a, b) => b - a);
  const waits = LIMITS.map(({ withinMs, codes }) => {
    if (withinMs === Number.POSITIVE_INFINITY) return times.length - proven < codes ? 0 : withinMs;
    const oldest = times[codes - 1];
    return oldest === undefined ? 0 : Math.max(0, oldest + withinMs - now.getTime());
  });
  return Math.ceil(Math.max(...waits) / 1_000);
}

/** Seconds to wait before the SMS may be sent again; 0 when it may be now. */
export function secondsToWait(sent: readonly Date[], now: Date): number {
  const last = Math.max(...sent.map((at) => at.getTime()));
  if (sent.length === 0) return 0;
  const pause = PAUSES[Math.min(sent.length, PAUSES.length) - 1] ?? 0;
  return Math.max(0, Math.ceil(pause - (now.getTime() - last) / 1_000));
}

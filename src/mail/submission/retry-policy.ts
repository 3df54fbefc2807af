const MINUTE_MS = 60_000;
/** Grey-listing lets a letter in after a few minutes; a server that is down for long is asked every two hours. */
const PAUSES_MS = [1, 5, 15, 30, 60, 120].map((minutes) => minutes * MINUTE_MS);

/** RFC 5321 §4.5.4.1 asks for days; our link lives as long. */
export function nextTry(attempts: number, validUntil: Date, now: Date): Date | undefined {
  const pause = PAUSES_MS[attempts - 1] ?? PAUSES_MS.at(-1) ?? MINUTE_MS;
  const at = new Date(now.getTime() + pause);
  return at < validUntil ? at : undefined;
}

/** Whoever was handing it over is dead or cut off by then. */
export const LOST_AFTER_MS = 90_000;

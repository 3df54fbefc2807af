import { randomInt } from 'node:crypto';

const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

/** Pause before the next try: 1 s, 4 s, 16 s … up to ten minutes, with a fifth of jitter. */
export function backOffMs(attempts: number): number {
  const pause = Math.min(FIRST_MS * 4 ** (attempts - 1), LONGEST_MS);
  return pause + randomInt(0, Math.ceil(pause / 5));
}

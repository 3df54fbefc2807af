import { randomInt } from 'node:crypto';

const ORDINARY = { firstMs: 1_000, growth: 2, longestMs: 60_000 };
/** Who is refused by name or password only annoys by trying again soon; some hosts lock the account. */
const REFUSED = { firstMs: 60_000, growth: 1.5, longestMs: 600_000 };

/**
 * How long to stay away after so many failures in a row, from 1: 1 s, 2 s … a minute; after a refused login 60 s,
 * 90 s … ten minutes. With a fifth of jitter, so that clients of an SMSC that restarts do not come all at once.
 */
export function reconnectPause(failures: number, isAuth: boolean): number {
  const { firstMs, growth, longestMs } = isAuth ? REFUSED : ORDINARY;
  const pause = Math.min(firstMs * growth ** Math.min(failures - 1, 30), longestMs);
  return Math.ceil(pause) + randomInt(0, Math.ceil(pause / 5));
}

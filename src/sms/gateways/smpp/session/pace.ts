const THROTTLED_PAUSE_MS = 1_000;
const SLOWEST = 1;
/** Every second without a throttle it gets so much faster again. */
const RECOVERY = 1.1;

/** Spaces submissions evenly, so many a second at most; slows down when the SMSC throttles (G-8). Times in ms. */
export class Pace {
  private rate: number;
  private next = 0;
  private recoverAt = 0;

  constructor(private readonly perSecond: number) {
    this.rate = perSecond;
  }

  /** How long the next submission has to wait; undefined, and nothing is taken, when that is above `patienceMs`. */
  reserve(now: number, patienceMs: number): number | undefined {
    this.recover(now);
    const at = Math.max(this.next, now);
    if (at - now > patienceMs) return undefined;
    this.next = at + 1000 / this.rate;
    return at - now;
  }

  /** Half as fast from now on, after a second of nothing. */
  slowDown(now: number): void {
    // Answers to what was already under way say the same thing once more.
    if (now < this.recoverAt - THROTTLED_PAUSE_MS) return;
    this.rate = Math.max(SLOWEST, this.rate / 2);
    this.next = now + THROTTLED_PAUSE_MS;
    this.recoverAt = now + 2 * THROTTLED_PAUSE_MS;
  }

  private recover(now: number): void {
    while (this.rate < this.perSecond && now >= this.recoverAt) {
      this.rate = Math.min(this.perSecond, this.rate * RECOVERY);
      this.recoverAt += 1000;
    }
  }
}

const PAUSES_MS = [5_000, 15_000, 45_000];
/** More messages than this are not waiting for a full queue; the oldest are forgotten first. */
const MOST = 1_000;

/** How long a message waits after its first, second, third meeting with a full queue (G-8). */
export class QueueFullPauses {
  private readonly met = new Map<string, number>();

  next(key: string): number {
    const times = this.met.get(key) ?? 0;
    this.met.delete(key);
    this.met.set(key, times + 1);
    const [oldest] = this.met.keys();
    if (this.met.size > MOST && oldest !== undefined) this.met.delete(oldest);
    return PAUSES_MS[Math.min(times, PAUSES_MS.length - 1)] ?? 0;
  }

  forget(key: string): void {
    this.met.delete(key);
  }
}

/** Runs what it is given, so many at a time, each once. */
export class LaneWork {
  private readonly waiting = new Set<string>();
  private readonly running = new Map<string, Promise<void>>();

  /** @param execute never rejects */
  constructor(
    private readonly concurrency: number,
    private readonly execute: (id: string) => Promise<void>,
  ) {}

  add(id: string): void {
    this.waiting.add(id);
    this.pump();
  }

  /** Forgets what has not begun and waits for the rest. */
  async clear(): Promise<void> {
    this.waiting.clear();
    await Promise.all(this.running.values());
  }

  private pump(): void {
    for (const id of this.waiting) {
      if (this.running.size >= this.concurrency) return;
      this.waiting.delete(id);
      if (this.running.has(id)) continue;
      const work = this.execute(id).finally(() => {
        this.running.delete(id);
        this.pump();
      });
      this.running.set(id, work);
    }
  }
}

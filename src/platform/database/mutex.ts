/** One at a time, first come first served. */
export class Mutex {
  private tail: Promise<void> = Promise.resolve();

  async runExclusive<T>(body: () => Promise<T>): Promise<T> {
    const before = this.tail;
    let release!: () => void;
    this.tail = new Promise((resolve) => (release = resolve));
    await before;
    try {
      return await body();
    } finally {
      release();
    }
  }
}

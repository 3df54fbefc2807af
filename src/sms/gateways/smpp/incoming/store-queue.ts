/** Keeps what an SMSC delivered, all of it or nothing. */
export interface DeliverStore {
  store(raws: readonly string[]): Promise<void>;
}

interface Waiting {
  readonly raws: readonly string[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Whatever came while the last transaction ran goes into the next one: reports come in hundreds a second. */
export class StoreQueue {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly store: DeliverStore) {}

  put(raws: readonly string[]): Promise<void> {
    const kept = new Promise<void>((resolve, reject) =>
      this.waiting.push({ raws, resolve, reject }),
    );
    this.running ??= this.run();
    return kept;
  }

  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      await this.keep(batch);
    }
    this.running = undefined; // nothing stands between the look at the list and this
  }

  private async keep(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.store.store(batch.flatMap(({ raws }) => raws));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

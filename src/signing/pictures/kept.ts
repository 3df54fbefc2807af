/** Values that are made once, also when several ask at the same time; the least recently used are dropped. */
export class Kept<T> {
  private readonly values = new Map<string, Promise<T>>();

  constructor(private readonly limit: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.values.get(key) ?? this.make(key, make);
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.limit && oldest !== undefined) this.values.delete(oldest);
    return value;
  }

  /** Every value whose key begins so. */
  forget(beginning: string): void {
    for (const key of this.values.keys()) if (key.startsWith(beginning)) this.values.delete(key);
  }

  private async make(key: string, make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (error) {
      this.values.delete(key); // a failure is not kept: the next one tries again
      throw error;
    }
  }
}

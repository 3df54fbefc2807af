import { Redis } from 'ioredis';

/** All that anybody says to Redis from now on. */
export class RedisWatch {
  readonly commands: string[] = [];

  private constructor(
    readonly store: Redis,
    private readonly monitor: Redis,
  ) {
    this.monitor.on('monitor', (_time: string, words: string[]) => {
      this.commands.push(words.join(' '));
    });
  }

  /** @param url of the database that the processes use */
  static async start(url: string): Promise<RedisWatch> {
    const store = new Redis(url);
    return new RedisWatch(store, await store.monitor());
  }

  stop(): void {
    this.monitor.disconnect();
    this.store.disconnect();
  }
}

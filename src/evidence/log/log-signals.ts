import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Redis } from 'ioredis';
import { EventEmitter } from 'node:events';
import { AppConfig } from '../../platform/index.js';

/** `queued`: events wait for their place. `published`: there is a new checkpoint. */
type Signal = 'queued' | 'published';

const coalesceMs = 50;

/**
 * Tells those who wait that it is worth a look, in this process and, through Redis, in others. Carries
 * nothing else and may lose any signal: everybody looks now and then without one.
 */
@Injectable()
export class LogSignals implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly channel: string;
  private sender: Redis | undefined;
  private receiver: Redis | undefined;
  private pending: NodeJS.Timeout | undefined;

  constructor(private readonly config: AppConfig) {
    const path = config.redisUrl ? new URL(config.redisUrl).pathname : '';
    this.channel = `signet-log${path}`;
  }

  /** Whether another process may publish: then a wait must also look by itself. */
  get isShared(): boolean {
    return this.config.redisUrl !== undefined;
  }

  onApplicationBootstrap(): void {
    const { redisUrl } = this.config;
    if (!redisUrl) return;
    const connect = (): Redis =>
      new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false }).on(
        'error',
        // Redis is a shortcut: without it the look once a second is all there is.
        () => undefined,
      );
    this.sender = connect();
    this.receiver = connect();
    const { receiver } = this;
    receiver.on('ready', () => {
      receiver.subscribe(this.channel).catch(() => undefined);
    });
    receiver.on('message', (_channel, message) => this.emitter.emit(message));
  }

  onApplicationShutdown(): void {
    clearTimeout(this.pending);
    this.sender?.disconnect();
    this.receiver?.disconnect();
  }

  /** Events were committed that have no place in the log yet. */
  queued(): void {
    this.emitter.emit('queued' satisfies Signal);
    if (!this.sender || this.pending) return;
    // Many commits, one message: the first is told at once, those of the next moments together.
    this.send('queued');
    this.pending = setTimeout(() => {
      this.pending = undefined;
      this.send('queued');
    }, coalesceMs).unref();
  }

  published(): void {
    this.emitter.emit('published' satisfies Signal);
    this.send('published');
  }

  /** Answers how to stop listening. */
  on(signal: Signal, listener: () => void): () => void {
    this.emitter.on(signal, listener);
    return () => this.emitter.off(signal, listener);
  }

  private send(signal: Signal): void {
    if (this.sender?.status !== 'ready') return;
    this.sender.publish(this.channel, signal).catch(() => undefined);
  }
}

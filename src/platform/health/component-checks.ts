import { Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { codeOf } from '../errors/code-of.js';
import { FileStore } from '../files/file-store.js';
import { withTimeout } from '../jobs/with-timeout.js';
import { PdfTools } from '../rendering/pdf-tools.js';

/** A component that does not answer in this time is taken for broken. */
const LIMIT_MS = 5_000;

export const COMPONENTS = ['database', 'redis', 'storage', 'browser'] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** `unused`: the installation is set up without it. */
export type ComponentState = 'ok' | 'broken' | 'unused';

export interface ComponentHealth {
  readonly name: ComponentName;
  readonly state: ComponentState;
  /** A short code, `ENOSPC` for instance; empty while it is well. Whole messages are in the log alone. */
  readonly reason: string;
}

/** Asks each thing that this process stands on whether it answers. */
@Injectable()
export class ComponentChecks {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly pdfs: PdfTools,
    @InjectPinoLogger(ComponentChecks.name) private readonly logger: PinoLogger,
  ) {}

  all(): Promise<ComponentHealth[]> {
    const { redisUrl } = this.config;
    return Promise.all([
      this.check('database', () => this.dataSource.query('SELECT 1')),
      redisUrl === undefined
        ? { name: 'redis' as const, state: 'unused' as const, reason: '' }
        : this.check('redis', () => pingRedis(redisUrl)),
      this.check('storage', () => this.files.probe()),
      this.check('browser', () => this.pdfs.probe()),
    ]);
  }

  private async check(name: ComponentName, ask: () => Promise<unknown>): Promise<ComponentHealth> {
    try {
      await withTimeout(ask(), LIMIT_MS);
      return { name, state: 'ok', reason: '' };
    } catch (error) {
      this.logger.warn({ err: error, component: name }, 'a component does not answer');
      return { name, state: 'broken', reason: codeOf(error) ?? 'no_answer' };
    }
  }
}

/** By a connection of its own: those of the queue wait for Redis to come back. */
async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: LIMIT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { PdfReader, PdfRenderer } from '#libs/pdf';
import { AppModule } from '../../src/app.module.js';
import { configureHttp, httpAdapter } from '../../src/create-app.js';
import {
  type AppConfig,
  Clock,
  FixedClock,
  InProcessRunner,
  readEnvironment,
} from '../../src/platform/index.js';
import { ADMIN } from './admin.js';
import type { TestDatabase } from './database.js';
import { lentReader, lentRenderer } from './lent-pdf-tools.js';
import { createMigratedDatabase } from './migrated-database.js';

// What Nest says before the application's own logger takes over would only stand between the results.
Logger.overrideLogger(['error', 'fatal']);

export interface TestAppOptions {
  /** Members of the environment that this test is about. */
  readonly env?: Readonly<Record<string, string>>;
  /** An installation that is there already, and stays there. */
  readonly at?: { readonly database: TestDatabase; readonly folder: string };
  /** Replaces ports: `(builder) => builder.overrideProvider(SmsGateway).useValue(fake)`. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

/** The whole application on a database of its own, not listening; jobs run only when drained. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: AppConfig;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  close(): Promise<void>;
}

/** Boots it. The clock stands still, at 2026-11-24T11:05:07Z until told otherwise. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.at?.database ?? (await createMigratedDatabase());
  const folder = options.at?.folder ?? mkdtempSync(join(tmpdir(), 'signet-test-var-'));
  const clock = new FixedClock();
  const config = testConfig(folder, { DATABASE_URL: database.url, ...options.env });
  const builder = Test.createTestingModule({ imports: [AppModule.forRoot(config)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(PdfRenderer)
    .useValue(lentRenderer)
    .overrideProvider(PdfReader)
    .useValue(lentReader);
  const testing = await (options.override?.(builder) ?? builder).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(httpAdapter(config));
  await configureHttp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (!config.redisUrl) await app.get(InProcessRunner).pause();
  return {
    app,
    config,
    clock,
    database,
    get: (token) => app.get(token, { strict: false }),
    close: async () => {
      await app.close();
      if (options.at) return;
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A configuration whose files live under `folder` and whose secrets last as long. */
export function testConfig(folder: string, env: Readonly<Record<string, string>>): AppConfig {
  return readEnvironment({
    VAR_DIR: folder,
    LOG_LEVEL: 'silent',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    JWT_SECRET: randomBytes(32).toString('base64'),
    ...env,
  });
}

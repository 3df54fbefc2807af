import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { readEnvironment } from '../../src/platform/index.js';
import { ADMIN, FORM, type BenchSignet, type Exchange, type Visited } from './bench-signet.js';

/** The whole application on a SQLite database of its own, called as its administrator calls it. */
export class BenchApp implements BenchSignet {
  private token = '';

  private constructor(
    readonly app: NestFastifyApplication,
    private readonly folder: string,
  ) {}

  static async start(): Promise<BenchApp> {
    const folder = mkdtempSync(join(tmpdir(), 'signet-bench-'));
    const config = readEnvironment({
      VAR_DIR: folder,
      DATABASE_URL: `sqlite:${join(folder, 'signet.db')}`,
      LOG_LEVEL: 'error',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    });
    const bench = new BenchApp(await createApp(config), folder);
    await bench.app.init();
    await bench.logIn();
    return bench;
  }

  /** A fresh token: the one before may be older than it lives by the time of the next measurement. */
  async logIn(): Promise<void> {
    const { accessToken } = await this.call<{ accessToken: string }>('POST', '/auth/login', ADMIN);
    this.token = accessToken;
  }

  /** @throws Error with the answer when it is not a success */
  async call<Answer>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      ...(body ? { payload: body } : {}),
      headers: { authorization: `Bearer ${this.token}` },
    });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.body}`);
    return answer.json<Answer>();
  }

  /** The bytes of a file, unless they cannot be had yet. @throws Error with the answer when it is not a success */
  async download(path: string): Promise<Buffer | undefined> {
    const answer = await this.app.inject({
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${this.token}` },
    });
    if (answer.statusCode === 503) return undefined;
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
    return answer.rawPayload;
  }

  async visit({ method = 'GET', path, headers = {}, form }: Exchange): Promise<Visited> {
    const answer = await this.app.inject({
      method,
      url: path,
      headers: { ...headers, ...(form === undefined ? {} : { 'content-type': FORM }) },
      ...(form === undefined ? {} : { payload: form }),
    });
    return {
      status: answer.statusCode,
      location: answer.headers.location ?? '',
      cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      body: answer.body,
    };
  }

  /** Serves it to browsers, on a free port. @returns its origin */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return (await this.app.getUrl()).replace(/\/$/, '');
  }

  async stop(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

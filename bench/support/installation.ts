import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request, type RequestOptions } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { ADMIN, type BenchSignet, type Exchange, FORM, type Visited } from './bench-signet.js';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 25_000;

type Role = 'api' | 'worker' | 'sms';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/**
 * The product as companies run it: a process for HTTP and one for jobs, on MariaDB and Redis, spoken to over HTTP. The
 * bench is started by test/support/with-services.ts, which names both servers.
 */
export class Installation implements BenchSignet {
  private readonly processes = new Map<Role, ChildProcess>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private output = '';
  private token = '';

  private constructor(
    readonly origin: string,
    /** `mysql://…` of the database of this installation alone. */
    readonly databaseUrl: string,
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @param more of the environment */
  static async start(more: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const name = 'signet_bench';
    const server = serviceUrl('TEST_MYSQL_URL');
    const connection = await createConnection(server);
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    await connection.end();
    const folder = mkdtempSync(join(tmpdir(), 'signet-bench-'));
    const port = await freePort();
    const databaseUrl = `${server}/${name}`;
    const installation = new Installation(`http://127.0.0.1:${port}`, databaseUrl, folder, {
      DATABASE_URL: databaseUrl,
      REDIS_URL: serviceUrl('TEST_REDIS_URL'),
      VAR_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'info',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...more,
    });
    try {
      await installation.migrate();
      await installation.launch('api');
      await installation.launch('worker');
      await installation.logIn();
    } catch (error) {
      await installation.stop();
      throw error;
    }
    return installation;
  }

  /** @param more of the environment, for this process alone */
  async launch(role: Role, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = this.run('main.js', { ...more, ROLE: role });
    this.processes.set(role, child);
    const deadline = Date.now() + START_LIMIT_MS;
    const told = role === 'api' ? 'listening on' : `${role} started`;
    while (!this.output.includes(told)) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`${role} did not start:\n${this.output}`);
      }
      await sleep(50);
    }
  }

  async terminate(role: Role): Promise<void> {
    const child = this.processes.get(role);
    this.processes.delete(role);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(killer);
  }

  /** Milliseconds of processor that a process has used so far. */
  cpuOf(role: Role): number {
    const stat = readFileSync(`/proc/${this.processes.get(role)?.pid ?? ''}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // proc(5): utime and stime are the 14th and the 15th, in hundredths of a second; the state, first here, is the 3rd.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Where the inspector of the process listens that was launched last, if it has one. */
  get inspector(): string | undefined {
    return /Debugger listening on (ws:\S+)/.exec(this.output)?.[1];
  }

  /** Bytes of memory that a process holds. */
  memoryOf(role: Role): number {
    const status = readFileSync(`/proc/${this.processes.get(role)?.pid ?? ''}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  }

  /** A fresh token: the one before may be older than it lives. */
  async logIn(): Promise<void> {
    const { accessToken } = await this.call<{ accessToken: string }>('POST', '/auth/login', ADMIN);
    this.token = accessToken;
  }

  async call<Answer>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const json = { 'content-type': 'application/json' };
    const headers = { ...(body ? json : {}), ...this.authorization() };
    const payload = body && JSON.stringify(body);
    const { status, bytes } = await this.send(`/api/v1${path}`, { method, headers }, payload);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes.toString()}`);
    return JSON.parse(bytes.toString()) as Answer;
  }

  async download(path: string): Promise<Buffer | undefined> {
    const { status, bytes } = await this.send(`/api/v1${path}`, { headers: this.authorization() });
    if (status === 503) return undefined;
    if (status !== 200) throw new Error(`${path}: ${status} ${bytes.toString()}`);
    return bytes;
  }

  async visit({ method = 'GET', path, headers = {}, form }: Exchange): Promise<Visited> {
    const type = form === undefined ? {} : { 'content-type': FORM };
    const all = { ...headers, ...type };
    const answer = await this.send(path, { method, headers: all }, form);
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return {
      status: answer.status,
      location: String(answer.headers['location'] ?? ''),
      cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
      body: answer.bytes.toString(),
    };
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    for (const role of [...this.processes.keys()]) await this.terminate(role);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private authorization(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }

  private send(path: string, options: RequestOptions, body?: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { agent } = this;
      const outgoing = request(`${this.origin}${path}`, { ...options, agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, bytes: Buffer.concat(chunks) });
        });
      });
      outgoing.on('error', (error) => {
        // The server closed an idle connection at the moment when it was used again.
        if (outgoing.reusedSocket) this.send(path, options, body).then(resolve, reject);
        else reject(error);
      });
      outgoing.end(body);
    });
  }

  private run(script: string, env: Readonly<Record<string, string>>): ChildProcess {
    const path = new URL(`../../src/${script}`, import.meta.url).pathname;
    const child = spawn(process.execPath, ['--enable-source-maps', path], {
      env: { ...process.env, ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return child;
  }

  private async migrate(): Promise<void> {
    const [code] = (await once(this.run('migrate.js', {}), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`migrate ended with ${code}:\n${this.output}`);
  }
}

function serviceUrl(name: 'TEST_MYSQL_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run it by npm run bench -- <name>`);
  return url.replace(/\/+$/, '');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADMIN } from './admin.js';
import { createTestDatabase, type TestDatabase } from './database.js';

/**
 * How the processes are laid out: `embedded` (one, SQLite) or `distributed` (api + worker, MariaDB, Redis); where an SMSC
 * is the gateway, one more process holds the bind.
 */
export type Layout = 'embedded' | 'distributed';
export const testedLayout: Layout =
  process.env['LAYOUT'] === 'distributed' ? 'distributed' : 'embedded';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 25_000;
const main = 'dist/src/main.js';

type Role = 'all' | 'api' | 'worker' | 'sms';

/** A process that a test started on purpose beside those that it needs. */
export interface OtherProcess {
  output(): string;
  /** Null while it runs, and when a signal ended it. */
  code(): number | null;
  isOver(): boolean;
  kill(): void;
}

/** The built product, run as its users run it: own processes, real HTTP. `npm run build` comes first. */
export class RunningSignet {
  private readonly processes = new Map<Role, ChildProcess>();
  /** Everything the processes wrote; searched for secrets. */
  output = '';

  private constructor(
    readonly baseUrl: string,
    readonly database: TestDatabase,
    /** Where the processes keep what is not in the database: files, log, secrets. */
    readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async start(extra: Readonly<Record<string, string>> = {}): Promise<RunningSignet> {
    const distributed = testedLayout === 'distributed';
    const database = await createTestDatabase(distributed ? 'mariadb' : 'sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'signet-e2e-'));
    const port = await freePort();
    const env = {
      ...(distributed ? { REDIS_URL: requiredRedis() } : {}),
      DATABASE_URL: database.url,
      VAR_DIR: folder,
      PORT: String(port),
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...extra,
    };
    const signet = new RunningSignet(`http://127.0.0.1:${port}`, database, folder, env);
    try {
      if (distributed) await signet.run('dist/src/migrate.js');
      for (const role of signet.roles) await signet.launch(role);
    } catch (error) {
      await signet.stop();
      throw error;
    }
    return signet;
  }

  get roles(): readonly Role[] {
    if (testedLayout === 'embedded') return ['all'];
    return this.env['SMS_GATEWAY'] === 'smpp' ? ['api', 'worker', 'sms'] : ['api', 'worker'];
  }

  /** The process that hands messages to the SMSC. */
  get sender(): Role {
    return testedLayout === 'distributed' ? 'sms' : 'all';
  }

  /** Undefined where there is none. */
  get redisUrl(): string | undefined {
    return this.env['REDIS_URL'];
  }

  /** The process that runs the jobs. */
  get worker(): Role {
    return testedLayout === 'distributed' ? 'worker' : 'all';
  }

  /** The process that answers HTTP. */
  get server(): Role {
    return testedLayout === 'distributed' ? 'api' : 'all';
  }

  /** Starts one process; those that serve are waited for. */
  async launch(role: Role, extra: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { ...process.env, ...this.env, ...extra, ROLE: role },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.processes.set(role, child);
    const keep = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await this.untilReady(role, child);
  }

  /** One more process beside the others, whatever becomes of it; the caller ends it. */
  another(role: Role | 'log-signer', extra: Readonly<Record<string, string>> = {}): OtherProcess {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { ...process.env, ...this.env, ...extra, ROLE: role },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const keep = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return {
      output: () => text,
      code: () => child.exitCode,
      isOver: () => child.exitCode !== null || child.signalCode !== null,
      kill: () => child.kill('SIGKILL'),
    };
  }

  /** As the power cut does it: nothing is tidied up. */
  async kill(role: Role): Promise<void> {
    await this.end(role, 'SIGKILL');
  }

  /** Waits until a process has died of itself: at its FAULT_POINT. */
  async exited(role: Role): Promise<void> {
    const child = this.processes.get(role);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await once(child, 'exit');
  }

  /** As the operator does it. */
  async terminate(role: Role): Promise<void> {
    await this.end(role, 'SIGTERM');
  }

  async stop(): Promise<void> {
    for (const role of [...this.processes.keys()]) await this.terminate(role);
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilReady(role: Role, child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`${role} stopped at start:\n${this.output}`);
      const ready =
        role === 'worker' || role === 'sms'
          ? this.output.includes(`${role} started`)
          : await this.answers();
      if (ready) return;
      await sleep(100);
    }
    throw new Error(`${role} did not start in time:\n${this.output}`);
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.baseUrl}/api/v1/health/ready`)).ok;
    } catch {
      return false;
    }
  }

  private async end(role: Role, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.processes.get(role);
    this.processes.delete(role);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(killer);
  }

  private async run(script: string): Promise<void> {
    const child = spawn(process.execPath, [script], { env: { ...process.env, ...this.env } });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${text}`);
  }
}

/** Each Jest worker has a database of Redis to itself, so that a test file may flush it. */
function requiredRedis(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (!url) {
    throw new Error(
      'LAYOUT=distributed needs a Redis: run by `npm run test:e2e`, which starts a private one, or set TEST_REDIS_URL=redis://host:port',
    );
  }
  return `${url.replace(/\/+$/, '')}/${process.env['JEST_WORKER_ID'] ?? '1'}`;
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

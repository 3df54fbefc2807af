import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PORT = 3907;
const START_LIMIT_MS = 60_000;

export const ADMIN = { email: 'admin@signet.local', password: 'picture book of signet' };

/** Signet as it is built, on a database of its own, for as long as pictures are drawn. */
export class RunningSignet {
  readonly baseUrl = `http://127.0.0.1:${PORT}`;

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RunningSignet> {
    const folder = mkdtempSync(join(tmpdir(), 'signet-pictures-'));
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
      env: {
        ...process.env,
        VAR_DIR: folder,
        PORT: String(PORT),
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const signet = new RunningSignet(child, folder);
    await signet.untilReady();
    return signet;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilReady(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline && this.process.exitCode === null) {
      if (await this.answers()) return;
      await sleep(200);
    }
    throw new Error('Signet did not start');
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.baseUrl}/api/v1/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Browser } from 'puppeteer';

import type { PageAsset } from './page-requests.js';
import { RendererUnavailable } from './render.errors.js';
import { memoryOfProcessGroup } from './process-memory.js';
import { PageLost, WarmPage } from './warm-page.js';

export interface ShellSettings {
  executablePath: string;
  fontConfig: string;
  /** Where the throw-away profile is made. */
  folder: string;
  sandbox: boolean;
  pages: number;
  assets: ReadonlyMap<string, PageAsset>;
}

/** When a browser has served enough (SEC-27). */
export interface WearLimits {
  renders: number;
  memoryBytes: number;
  ageMs: number;
}

const START_LIMIT_MS = 20_000;
const RENDERS_BETWEEN_MEMORY_CHECKS = 10;

/** SEC-26: pipe instead of a port, no name resolves, no background traffic, nothing of the machine's display. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--no-pings',
  '--no-proxy-server',
];

/** One running headless shell with its warm pages. It is used until worn, then replaced and closed. */
export class Shell {
  private readonly free: Promise<WarmPage>[] = [];
  private readonly startedAt = performance.now();
  private inUse = 0;
  private rendersDone = 0;
  private memoryBytes = 0;
  private isRetired = false;
  private killing: Promise<void> | undefined;

  private constructor(
    private readonly browser: Browser,
    private readonly settings: ShellSettings,
    private readonly profile: string,
    private readonly onEnd: (ended: Shell) => void,
  ) {
    browser.once('disconnected', () => void this.kill());
    // puppeteer stops listening when it disconnects, and a pipe reset after that would end our process.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
  }

  /** @param onEnd told once the processes are gone and the profile is deleted */
  static async launch(settings: ShellSettings, onEnd: (ended: Shell) => void): Promise<Shell> {
    const profile = await mkdtemp(join(settings.folder, 'profile-'));
    try {
      const browser = await puppeteer.launch(launchOptions(settings, profile));
      const shell = new Shell(browser, settings, profile, onEnd);
      const pages = Array.from({ length: settings.pages }, () => shell.openPage());
      shell.free.push(...pages);
      await Promise.all(pages);
      return shell;
    } catch (error) {
      await rm(profile, { recursive: true, force: true });
      throw new RendererUnavailable('The headless shell did not start.', { cause: error });
    }
  }

  get isAlive(): boolean {
    return this.browser.connected && !this.isRetired;
  }

  version(): Promise<string> {
    return this.browser.version();
  }

  isWorn(limits: WearLimits): boolean {
    return (
      this.rendersDone >= limits.renders ||
      this.memoryBytes >= limits.memoryBytes ||
      performance.now() - this.startedAt >= limits.ageMs
    );
  }

  /** Lends a page to the task. The caller takes care that no more tasks run than there are pages. */
  async withPage<T>(task: (page: WarmPage) => Promise<T>): Promise<T> {
    const next = this.free.pop(); // the one used last is the warmest
    if (next === undefined) throw new RendererUnavailable('No page is free.');
    this.inUse += 1;
    const page = await next.catch(() => undefined);
    try {
      if (page === undefined) throw new PageLost(!this.browser.connected);
      return await task(page);
    } finally {
      this.free.push(page === undefined || page.isSpoiled ? this.replace(page) : next);
      this.afterRender();
    }
  }

  /** Takes no new work; ends when the running renders have ended. */
  retire(): void {
    this.isRetired = true;
    if (this.inUse === 0) void this.kill();
  }

  /** Kills the whole process group: a helper process that hangs must not outlive the browser. */
  kill(): Promise<void> {
    this.isRetired = true;
    this.killing ??= this.killGroup();
    return this.killing;
  }

  private afterRender(): void {
    this.inUse -= 1;
    this.rendersDone += 1;
    if (this.isRetired && this.inUse === 0) void this.kill();
    else if (this.rendersDone % RENDERS_BETWEEN_MEMORY_CHECKS === 0) void this.weigh();
  }

  private async weigh(): Promise<void> {
    const group = this.browser.process()?.pid;
    if (group !== undefined) this.memoryBytes = (await memoryOfProcessGroup(group)) ?? 0;
  }

  private openPage(): Promise<WarmPage> {
    const page = WarmPage.open(this.browser, this.settings.assets);
    page.catch(() => undefined); // whoever takes it from the pool sees the failure
    return page;
  }

  private replace(page: WarmPage | undefined): Promise<WarmPage> {
    page?.discard();
    return this.openPage();
  }

  private async killGroup(): Promise<void> {
    const process = this.browser.process();
    const hasExited = new Promise<void>((resolve) => {
      if (process === null || process.exitCode !== null || process.signalCode !== null) resolve();
      else process.once('exit', resolve);
    });
    killProcessGroup(process?.pid);
    await hasExited;
    await this.browser.disconnect();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    this.onEnd(this);
  }
}

function launchOptions(
  settings: ShellSettings,
  profile: string,
): Parameters<typeof puppeteer.launch>[0] {
  return {
    executablePath: settings.executablePath,
    headless: 'shell',
    pipe: true,
    timeout: START_LIMIT_MS,
    userDataDir: profile,
    args: settings.sandbox ? FLAGS : [...FLAGS, '--no-sandbox'],
    // The browser gets an environment of its own: no secret of ours is in it.
    env: {
      FONTCONFIG_FILE: settings.fontConfig,
      HOME: profile,
      TMPDIR: profile,
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

function killProcessGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // the group has ended by itself
  }
}

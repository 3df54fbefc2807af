import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { findBrowser } from './find-browser.js';
import { makeFontFolder } from './font-folder.js';
import type { PageAsset } from './page-requests.js';
import { PdfRenderer } from './pdf-renderer.js';
import { probeRenderer } from './probe.js';
import {
  RenderCrashed,
  RendererUnavailable,
  RenderFailed,
  RenderTimeout,
} from './render.errors.js';
import { Shell, type WearLimits } from './shell.js';
import { WaitingLine } from './waiting-line.js';
import { PageLost } from './warm-page.js';

export interface HeadlessShellOptions {
  /** Path of the browser; found by `findBrowser` when absent. */
  chromePath?: string;
  /** Renders at the same time; the number of cores when absent. */
  pages?: number;
  /** Files that pages may load under ASSET_ORIGIN, by path. */
  assets?: ReadonlyMap<string, PageAsset>;
  /** Time of one render, in milliseconds. */
  renderLimitMs?: number;
  maxWaiting?: number;
  maxWaitMs?: number;
  wear?: Partial<WearLimits>;
}

interface Workplace {
  folder: string;
  fontConfig: string;
}

const WEAR: WearLimits = { renders: 100, memoryBytes: 800 * 1024 * 1024, ageMs: 30 * 60_000 };

/**
 * PdfRenderer on a warm headless shell: a pool of pages, a bounded line before it, and a browser that is
 * replaced before it wears out, while the old one finishes its work (SEC-25 to SEC-27).
 */
export class HeadlessShellRenderer extends PdfRenderer {
  private readonly line: WaitingLine;
  private readonly pages: number;
  private readonly wear: WearLimits;
  private workplace: Promise<Workplace> | undefined;
  private current: Promise<Shell> | undefined;
  private successor: Promise<void> | undefined;
  private readonly shells = new Set<Shell>();
  private closing: Promise<void> | undefined;

  constructor(private readonly options: HeadlessShellOptions = {}) {
    super();
    this.pages = options.pages ?? availableParallelism();
    this.wear = { ...WEAR, ...options.wear };
    this.line = new WaitingLine({
      places: this.pages,
      maxWaiting: options.maxWaiting ?? 200,
      maxWaitMs: options.maxWaitMs ?? 30_000,
    });
  }

  /** False for root, whom Chromium's sandbox refuses: then only the container around it isolates. */
  get isSandboxed(): boolean {
    return process.getuid?.() !== 0;
  }

  /**
   * Starts the browser, renders a page and reads its text back, so that a machine that cannot print is
   * known at the start and not at the first document. @throws RendererUnavailable
   */
  async start(): Promise<void> {
    await probeRenderer(this);
  }

  async version(): Promise<string> {
    return (await this.shell()).version();
  }

  render(html: string): Promise<Uint8Array> {
    return this.line.run(async () => {
      try {
        return await this.attempt(html);
      } catch (error) {
        // A refusal is final only when repeated: the browser has its bad moments, too.
        if (!(error instanceof PageLost || error instanceof RenderFailed)) throw error;
        return await this.secondAttempt(html);
      }
    });
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async secondAttempt(html: string): Promise<Uint8Array> {
    try {
      return await this.attempt(html);
    } catch (error) {
      if (!(error instanceof PageLost)) throw error;
      if (!error.isBrowserGone) throw new RenderCrashed();
      throw new RendererUnavailable('The browser was lost twice in a row.', { cause: error });
    }
  }

  private async attempt(html: string): Promise<Uint8Array> {
    const shell = await this.shell();
    try {
      return await shell.withPage((page) => page.print(html, this.options.renderLimitMs ?? 15_000));
    } catch (error) {
      // The process behind a page that ran out of time may go on for ever: its whole browser goes.
      if (error instanceof RenderTimeout) shell.retire();
      throw error;
    } finally {
      if (shell.isAlive && shell.isWorn(this.wear)) this.prepareSuccessor(shell);
    }
  }

  /** The browser in use; a new one when there is none or it has died. Many callers share one start. */
  private async shell(): Promise<Shell> {
    const known = this.current;
    const shell = await known;
    if (shell?.isAlive === true) return shell;
    if (this.closing !== undefined) throw new RendererUnavailable('The renderer is closed.');
    // Whoever waited for the same dead browser may have begun to start the next one already.
    if (this.current === known) this.current = undefined;
    this.current ??= this.launch().catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  private async launch(): Promise<Shell> {
    this.workplace ??= prepareWorkplace();
    const settings = {
      ...(await this.workplace),
      executablePath: await findBrowser(this.options.chromePath),
      sandbox: this.isSandboxed,
      pages: this.pages,
      assets: this.options.assets ?? new Map<string, PageAsset>(),
    };
    const shell = await Shell.launch(settings, (ended) => this.shells.delete(ended));
    this.shells.add(shell);
    return shell;
  }

  /** Starts the next browser while the worn one still serves; nobody waits and nothing is cut off. */
  private prepareSuccessor(worn: Shell): void {
    this.successor ??= this.replace(worn)
      .catch(() => undefined) // the worn one serves on; the next render tries again
      .finally(() => (this.successor = undefined));
  }

  private async replace(worn: Shell): Promise<void> {
    const next = await this.launch();
    this.current = Promise.resolve(next);
    worn.retire();
  }

  private async shutDown(): Promise<void> {
    await this.line.close();
    await this.successor;
    await Promise.all([...this.shells].map((shell) => shell.kill()));
    const workplace = await this.workplace;
    if (workplace !== undefined) await rm(workplace.folder, { recursive: true, force: true });
  }
}

/** Made once: a running browser maps the font files into memory, so they must never be written again. */
async function prepareWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-render-'));
  return { folder, fontConfig: await makeFontFolder(folder) };
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppConfig, codeOf } from '../../platform/index.js';

/** A full tile on disk has other bytes than the log says. */
export class TileDiffers extends Error {
  constructor(path: string) {
    super(`${path} is there already, with other bytes`);
    this.name = 'TileDiffers';
  }
}

/** The widest part of a file that is not full. */
const partial = /\.p\/\d+$/;

/**
 * The files of the logs, `<folder>/<year>/…`: tiles and entry bundles as C2SP tlog-tiles names them, the
 * mirror of events in the same way under `events/`, and `checkpoint`. Every file is there whole or not at all.
 */
@Injectable()
export class LogFolder {
  constructor(private readonly config: AppConfig) {}

  get root(): string {
    return this.config.log.folder;
  }

  pathOf(year: number, path: string): string {
    return join(this.root, String(year), path);
  }

  /**
   * A file by its path in the log of the year; for a part that has grown full since, the full one.
   * @throws an error with code ENOENT
   */
  async read(year: number, path: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(year, path));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || !partial.test(path)) throw error;
      return readFile(this.pathOf(year, path.replace(partial, '')));
    }
  }

  /** Stores files that no power cut takes back. @throws TileDiffers */
  async write(year: number, files: readonly { path: string; bytes: Buffer }[]): Promise<void> {
    // At once: each waits for the disk, and so for all of them together it is one wait.
    const written = await Promise.all(
      files.map(async ({ path, bytes }) => {
        const target = this.pathOf(year, path);
        if (!partial.test(path) && (await this.isThere(target, path, bytes))) return undefined;
        await this.makeFolders(dirname(target));
        await put(target, bytes);
        return dirname(target);
      }),
    );
    const folders = new Set(written.filter((folder) => folder !== undefined));
    await Promise.all([...folders].map(syncFolder));
  }

  /**
   * The newest checkpoint for everybody: the one file that is replaced. Nobody waits for its name to reach the disk:
   * it is published again at every start.
   */
  async publish(year: number, text: string): Promise<void> {
    const target = this.pathOf(year, 'checkpoint');
    await this.makeFolders(dirname(target));
    await put(target, Buffer.from(text, 'utf8'));
  }

  /** Takes away the parts of a file, all of them or those narrower than `width`. */
  async dropParts(year: number, path: string, width = Infinity): Promise<void> {
    const folder = `${this.pathOf(year, path.replace(partial, ''))}.p`;
    const parts = await readdir(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    const narrow = parts.filter((name) => Number.parseInt(name, 10) < width);
    await Promise.all(narrow.map((name) => rm(join(folder, name), { force: true })));
    if (width === Infinity) await rm(folder, { recursive: true, force: true });
  }

  private async isThere(target: string, path: string, bytes: Buffer): Promise<boolean> {
    const found = await readFile(target).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (found && !found.equals(bytes)) throw new TileDiffers(path);
    return found !== undefined;
  }

  /** A new folder must survive as well as what is in it. */
  private async makeFolders(folder: string): Promise<void> {
    const first = await mkdir(folder, { recursive: true });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      await syncFolder(dirname(made));
    }
  }
}

async function put(target: string, bytes: Buffer): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  const file = await open(temporary, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, target);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

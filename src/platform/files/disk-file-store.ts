import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../errors/code-of.js';
import { FileMissing, FileStore, type StoredFile } from './file-store.js';

const NAME = /^[0-9a-f]{64}$/;

/** Files under `<root>/ab/cd/<sha256>`: temporary file, fsync, rename, fsync of the folder. */
export class DiskFileStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(sha256);
    if (await touched(path)) return sha256;
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}.tmp`;
    await writeDurably(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return sha256;
  }

  async get(sha256: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(sha256));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw new FileMissing(sha256);
      throw error;
    }
  }

  async has(sha256: string): Promise<boolean> {
    return exists(this.pathOf(sha256));
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async *list(): AsyncIterable<StoredFile> {
    for await (const { name, path } of this.walk()) {
      if (!NAME.test(name)) continue;
      const storedAt = await storedAtOf(path);
      if (storedAt) yield { sha256: name, storedAt };
    }
  }

  async removeUnfinished(before: Date): Promise<number> {
    let removed = 0;
    for await (const { name, path } of this.walk()) {
      if (!name.endsWith('.tmp')) continue;
      const storedAt = await storedAtOf(path);
      if (!storedAt || storedAt >= before) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async probe(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    const path = join(this.root, `${randomUUID()}.tmp`);
    try {
      await writeDurably(path, Buffer.from('probe'));
    } finally {
      await rm(path, { force: true });
    }
  }

  private async *walk(): AsyncIterable<{ name: string; path: string }> {
    for (const first of await namesIn(this.root)) {
      for (const second of await namesIn(join(this.root, first))) {
        const folder = join(this.root, first, second);
        for (const name of await namesIn(folder)) yield { name, path: join(folder, name) };
      }
    }
  }

  private pathOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new FileMissing(sha256);
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether it is there; its time becomes now, so that nobody takes it for one that is long forgotten. */
async function touched(path: string): Promise<boolean> {
  try {
    // eslint-disable-next-line no-restricted-syntax -- compared with times that the file system gives
    const now = Date.now() / 1000;
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function storedAtOf(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { FileMissing, FileStore, type StoredFile } from './file-store.js';

/** The same contract in memory. For tests. */
export class MemoryFileStore extends FileStore {
  private readonly files = new Map<string, Buffer>();

  put(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, Buffer.from(bytes));
    return Promise.resolve(sha256);
  }

  get(sha256: string): Promise<Buffer> {
    const bytes = this.files.get(sha256);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new FileMissing(sha256));
  }

  has(sha256: string): Promise<boolean> {
    return Promise.resolve(this.files.has(sha256));
  }

  delete(sha256: string): Promise<void> {
    this.files.delete(sha256);
    return Promise.resolve();
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const sha256 of this.files.keys()) {
      yield await Promise.resolve({ sha256, storedAt: new Date(0) });
    }
  }

  removeUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  probe(): Promise<void> {
    return Promise.resolve();
  }
}

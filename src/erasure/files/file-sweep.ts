import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/index.js';
import { NamedFiles } from './named-files.js';

const DAY_MS = 24 * 3_600_000;
/** A file is stored before its row: until then it may still be on its way. */
const YOUNGEST_MS = 2 * DAY_MS;
/** What is older was looked at before, more than once. */
const OLDEST_MS = 9 * DAY_MS;
const BATCH = 200;

/**
 * Removes what a process that died has left in the file store: a seal that another was faster with, pages of a draft
 * that never became one. Nobody names such a file, so no erasure would find it.
 */
@Injectable()
export class FileSweep {
  constructor(
    private readonly files: FileStore,
    private readonly named: NamedFiles,
  ) {}

  /** Answers how many files were removed. @param now by the clock that gives files their times */
  async run(now: Date): Promise<number> {
    const before = new Date(now.getTime() - YOUNGEST_MS);
    const after = new Date(now.getTime() - OLDEST_MS);
    let removed = await this.files.removeUnfinished(before);
    let batch: string[] = [];
    for await (const { sha256, storedAt } of this.files.list()) {
      if (storedAt < after || storedAt >= before) continue;
      batch.push(sha256);
      if (batch.length < BATCH) continue;
      removed += await this.remove(batch);
      batch = [];
    }
    return removed + (await this.remove(batch));
  }

  private async remove(sha256s: readonly string[]): Promise<number> {
    if (sha256s.length === 0) return 0;
    const named = await this.named.among(sha256s);
    const forgotten = sha256s.filter((sha256) => !named.has(sha256));
    for (const sha256 of forgotten) await this.files.delete(sha256);
    return forgotten.length;
  }
}

import { mkdtemp, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DiskFileStore } from './disk-file-store.js';
import { fileStoreContract } from './file-store.contract.js';
import { MemoryFileStore } from './memory-file-store.js';

fileStoreContract('MemoryFileStore', () => Promise.resolve(new MemoryFileStore()));
fileStoreContract(
  'DiskFileStore',
  async () => new DiskFileStore(await mkdtemp(join(tmpdir(), 'signet-files-'))),
);

describe('DiskFileStore', () => {
  const long = new Date('2026-01-01T00:00:00Z');

  it('removes what a process left unfinished long ago, and nothing else', async () => {
    const root = await mkdtemp(join(tmpdir(), 'signet-files-'));
    const store = new DiskFileStore(root);
    const kept = await store.put(Buffer.from('hello'));
    const folder = join(root, kept.slice(0, 2), kept.slice(2, 4));
    for (const name of ['old.tmp', 'new.tmp']) await writeFile(join(folder, name), 'a name');
    await utimes(join(folder, 'old.tmp'), long, long);

    expect(await store.removeUnfinished(new Date('2026-02-01T00:00:00Z'))).toBe(1);
    await expect(stat(join(folder, 'old.tmp'))).rejects.toThrow('ENOENT');
    expect((await stat(join(folder, 'new.tmp'))).size).toBe(6);
    expect(await store.has(kept)).toBe(true);
  });

  it('takes a file that is put again for a new one', async () => {
    const root = await mkdtemp(join(tmpdir(), 'signet-files-'));
    const store = new DiskFileStore(root);
    const sha256 = await store.put(Buffer.from('hello'));
    await utimes(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), long, long);
    await store.put(Buffer.from('hello'));

    for await (const { storedAt } of store.list())
      expect(storedAt.getTime()).toBeGreaterThan(long.getTime());
  });
});
